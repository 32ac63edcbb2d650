import { parse as parseToml } from 'smol-toml';
import type { RenderedFile } from '../../artifacts';
import { isTable, structureOf } from '../../formats';
import { yamlText } from '../read/yaml-text';
import type { Look } from './look';
import { looksInText } from './text';
import { looksInValue } from './value';

/** What in a file looks like a secret: by its text, and where it has structure by that; each kind once. */
export function looksInFile(file: RenderedFile): readonly Look[] {
  const inText = looksInText(file.text);
  if (!HINT.test(file.text)) return inText;
  return eachOnce([...inText, ...structuresOf(file).flatMap(looksInParts)]);
}

/** What in a value looks like a secret, and in the texts that it carries. */
export function looksInObject(value: object): readonly Look[] {
  return eachOnce([...looksInText(JSON.stringify(value)), ...looksInParts(value)]);
}

/** A word of each shape that `value.ts` knows: to parse a text takes longer than all else. */
const HINT =
  /Secret\b|EncryptionConfig|auths|[Pp][Aa][Ss][Ss]|[Tt]oken|TOKEN|[Kk]ey-?_?[Dd]ata|[Aa]pi[_-]?[Kk]ey|API_KEY|[Cc]lient[_-]?[Ss]ecret|CLIENT_SECRET|[Ss]ecret[_-]?[Aa]ccess|SECRET_ACCESS|[Pp]rivate[_-]?[Kk]ey|[Ss]hared[_-]?[Kk]ey|certificateKey|bindpw|psk\b|wireguard/;

function structuresOf({ artifact: { content }, path, text }: RenderedFile): readonly unknown[] {
  if (!content) return [];
  return content.format === 'text' ? parsed(text, path) : structureOf(content);
}

/** JSON is YAML. What is neither, such as a script, has no structure to look at. */
function parsed(text: string, path: string): readonly unknown[] {
  if (path.endsWith('.toml')) return tomlTables(text);
  return yamlText(text).documents.filter((each) => Array.isArray(each) || isTable(each));
}

function tomlTables(text: string): readonly unknown[] {
  try {
    return [parseToml(text)];
  } catch {
    return [];
  }
}

/** A ConfigMap, or a document of cloud-init, carries files as texts. */
function looksInParts(value: unknown): readonly Look[] {
  const carried = textsIn(value).filter((text) => text.includes('\n') && HINT.test(text));
  return [...looksInValue(value), ...carried.flatMap((text) => parsed(text, '').flatMap(looksInParts))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function eachOnce(looks: readonly Look[]): readonly Look[] {
  return [...new Map(looks.map((look) => [look.what, look])).values()];
}
