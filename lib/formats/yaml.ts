import { Document, visit } from 'yaml';

/** For every text anew, the library would put its schema together again, which takes a third of the time. */
const document = new Document(null, { version: '1.1' });

/** A name with its value, or a value in a list, as the library writes it: most are in the files of many machines. */
const leaves = new Map<string, string>();

/** Names before what is indented below them, with their colons. */
const keys = new Map<string, string>();

/** What is longer is not kept, as few files share it. */
const LONG = 100;

/**
 * What a reader of YAML 1.1 does not leave as it is, wherever it stands: it refuses what is not printable, skips byte
 * order marks, and takes three further characters for ends of lines (YAML 1.1, 5.1 to 5.4).
 */
export const SPECIAL =
  /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** The special characters that are escaped in no JSON, and so in no quotes of the library. */
const UNESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * What is quoted because its plain or block form is misread: blanks and ends of lines alone lose some of them, and
 * PyYAML refuses a tab between the words of a line, and an equals sign alone (pyyaml issue 89).
 */
const MISREAD = /^\s+$|^.*\t.*$|^=$/;

/**
 * One YAML document. Version 1.1 because that is what the readers speak: PyYAML in cloud-init and sigs.k8s.io/yaml
 * in Kubernetes take an unquoted `yes`, `on` or `12:30` for a boolean or a number.
 *
 * The library decides how a value is written, and the layout of blocks is laid here, as it lays it: its tree of nodes
 * took half of the time in which a machine was compiled.
 */
export function yaml(value: object): string {
  return isEmpty(value) ? leaf(value) : block(value);
}

function block(value: object): string {
  if (Array.isArray(value)) return value.map(item).join('');
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => entry(name, each))
    .join('');
}

/**
 * What is written as it stands, so that the library need not be asked, of which most files consist: words, names, paths
 * and flags, of letters, digits and signs that mean nothing inside of a word; addresses, with too many points for a
 * number; and PEM in base64. Words of YAML 1.1 that are no text are left to the library (a test compares with it).
 */
const PLAIN =
  /^(?:(?!(?:e[-+]?\d+|y|n|yes|no|on|off|true|false|null)$)[a-z/][\w/.+-]*(?::[\w/.+-]+)*|--[a-z][\w-]*=[\w/.:,+-]*[\w/]|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:\/\d+)?|(?:[a-z]+:)+[a-z]{3,}\d+@[a-z][a-z0-9-]*|LS0tLS1[a-z0-9+/]+={0,2})$/i;

/** Undefined where only the library knows. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? value : undefined;
  if (typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0))) return `${value}`;
}

function entry(name: string, value: unknown): string {
  const known = plain(value);
  if (known !== undefined) return `${key(name)} ${known}\n`;
  return isLeaf(value) ? leaf({ [name]: value }) : `${key(name)}\n${indented(block(value))}`;
}

function key(name: string): string {
  const known = keys.get(name) ?? leaf({ [name]: {} }).slice(0, -' {}\n'.length);
  keys.set(name, known);
  return known;
}

/** The first line of a block stands beside the dash. */
function item(value: unknown): string {
  const known = plain(value);
  if (known !== undefined) return `- ${known}\n`;
  return isLeaf(value) ? leaf([value]) : `- ${indented(block(value)).slice(2)}`;
}

/** The key is all that is written: two values with the same one, as 0 and -0, are written alike. */
function leaf(value: object): string {
  const key = JSON.stringify(value);
  const known = leaves.get(key) ?? library(JSON.parse(key));
  if (key.length < LONG) leaves.set(key, known);
  return known;
}

function library(value: object): string {
  document.contents = document.createNode(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && isMisread(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 }).replace(UNESCAPED, escaped);
}

function isMisread(text: string): boolean {
  return MISREAD.test(text) || SPECIAL.test(text);
}

function escaped(special: string): string {
  return `\\u${special.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The line feed alone ends a line here; to `^` and `.` of a pattern there are three further ends. */
function indented(text: string): string {
  return text.replace(/(^|\n)(?=[^\n])/g, '$1  ');
}

function isLeaf(value: unknown): value is boolean | null | number | string | undefined {
  return typeof value !== 'object' || value === null || isEmpty(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
