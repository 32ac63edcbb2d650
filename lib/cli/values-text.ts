import { bytesOf } from '../pki/named-values';
import type { SecretsFile } from '../pki/secrets-file';
import type { ValueUse } from '../pki/value-uses';
import { colours } from './colours';

/** The secrets of one's own, each with its size and what names it; never a value. */
export function valuesText(path: string, file: SecretsFile, uses: readonly ValueUse[]): string {
  const names = [...new Set([...Object.keys(file.values), ...uses.map(({ name }) => name)])].sort();
  if (names.length === 0)
    return `${colours.bold(path)} has no secrets of your own; bring one with --set NAME=@file`;
  const width = Math.max(...names.map((name) => name.length));
  return [
    `${colours.bold(path)} has secrets of your own:`,
    '',
    ...names.map(
      (name) => `  ${name.padEnd(width)}  ${sizeOf(file, name).padEnd(12)}  ${usesText(name, uses)}`,
    ),
  ].join('\n');
}

function sizeOf(file: SecretsFile, name: string): string {
  const bytes = bytesOf(file, name);
  return bytes ? `${bytes.length} bytes` : 'missing';
}

function usesText(name: string, uses: readonly ValueUse[]): string {
  const places = new Map<string, number>();
  for (const use of uses.filter((each) => each.name === name)) {
    places.set(use.place, (places.get(use.place) ?? 0) + use.machines.length);
  }
  if (places.size === 0) return 'nothing names it';
  const told = [...places].map(([place, machines]) => `${place} (${machines} machines)`);
  return told.join(', ');
}
