import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EtcdKnowledge, FieldFacts, FlagFacts, Knowledge } from '../lib/releases/knowledge';
import { componentGates, gateRow } from './gate-rows';
import { mapTree, type Tree } from './tree';

/** The file of one minor: a line for each flag, gate and field, so that a review reads what changed. */
export function kubernetesFile({ minor, version, images, flags, gates, configs }: Knowledge): string {
  const { kubeadm, ...components } = gates;
  const messages = repeatedMessages(Object.values(flags));
  return text({
    minor,
    version,
    images,
    messages,
    flags: mapTree(flags, (facts) => mapTree(facts, (flag) => flagRow(flag, messages))),
    gates: { ...componentGates(components), kubeadm: mapTree(kubeadm, gateRow) },
    configs: mapTree(configs, (kinds) => mapTree(kinds, (fields) => mapTree(fields, fieldRow))),
  });
}

/** The file of one minor of etcd. */
export function etcdFile({ minor, version, flags, gates }: EtcdKnowledge): string {
  const messages = repeatedMessages([flags]);
  return text({
    minor,
    version,
    messages,
    flags: mapTree(flags, (flag) => flagRow(flag, messages)),
    gates: mapTree(gates, gateRow),
  });
}

/** Renamed into place, so that no reader sees half of it. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** A message that other flags have too stands as its place among those. */
function flagRow({ type, default: value, deprecated }: FlagFacts, messages: readonly string[]): unknown[] {
  const place = messages.indexOf(deprecated);
  if (deprecated) return [type, value, place < 0 ? deprecated : place];
  return value ? [type, value] : [type];
}

/** One message stands at a hundred flags of the kubelet. */
function repeatedMessages(flags: readonly Readonly<Record<string, FlagFacts>>[]): string[] {
  const all = flags.flatMap((set) => Object.values(set)).map(({ deprecated }) => deprecated);
  const repeated = all.filter((message, index) => message && all.indexOf(message) < index);
  return [...new Set(repeated)].sort();
}

function fieldRow({ type, default: value }: FieldFacts): string[] | string {
  return value ? [type, value] : type;
}

/** Objects with sorted names, a row a line. */
export function text(tree: Tree): string {
  const top = Object.entries(tree).map(([name, value]) => ` ${JSON.stringify(name)}: ${render(value, ' ')}`);
  return `{\n${top.join(',\n')}\n}\n`;
}

/** Objects over several lines with sorted names, anything else on one. */
function render(value: Tree[string], indent: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  const entries = Object.entries(value as Tree).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return '{}';
  const deeper = `${indent} `;
  const lines = entries.map(
    ([name, inside]) => `${deeper}${JSON.stringify(name)}: ${render(inside, deeper)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
