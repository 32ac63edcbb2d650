import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Document } from 'yaml';
import { isTable } from '../formats';
import { jsonDoubles } from '../formats/json-doubles';
import type { ClusterSpec } from '../spec';
import { UserError } from './user-error';

/** Whether it is JSON or YAML, by its name. */
export function isData(file: string): boolean {
  return /\.(json|ya?ml)$/i.test(file);
}

/** A file of a language that no description is written in would be read as a program, with an error that misleads. */
export function refuseOtherLanguage(file: string): void {
  const end = extname(file);
  if (end === '' || isData(file) || /^\.[cm]?[jt]sx?$/i.test(end)) return;
  throw new UserError(
    `${file}: no description ends in ${end}; write it in TypeScript (.ts), JSON (.json) or YAML (.yaml)`,
  );
}

/** The description that a JSON or YAML file holds; `$schema` is for the editor. */
export function dataIn(path: string, file: string): ClusterSpec {
  const text = readFileSync(path, 'utf8');
  const unreadable: Unreadable = (what, line, mend = 'mend it') =>
    new UserError(`${file}${line === undefined ? '' : `:${line}`}: it cannot be read: ${what}; ${mend}`);
  const spec = /\.json$/i.test(file) ? jsonIn(text, unreadable) : yamlIn(text, unreadable);
  if (!isTable(spec)) throw new UserError(`${file}: it holds no cluster; write its fields at the top`);
  const { $schema: _, ...fields } = spec;
  return fields as unknown as ClusterSpec;
}

type Unreadable = (what: string, line?: number, mend?: string) => UserError;

function jsonIn(text: string, unreadable: Unreadable): unknown {
  const value = attempt(() => JSON.parse(text), unreadable);
  const [double] = jsonDoubles(text);
  if (!double) return value;
  throw unreadable(`${double.name} stands twice in one object`, double.line, 'keep one of them');
}

function yamlIn(text: string, unreadable: Unreadable): unknown {
  // Loaded here: few descriptions are YAML.
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document: Document.Parsed = parseDocument(text);
  const [error] = document.errors;
  // Aliases may stand for more than there is memory for, which the parser refuses.
  if (!error) return attempt(() => document.toJS(), unreadable);
  const line = error.linePos?.[0].line;
  if (error.code === 'MULTIPLE_DOCS')
    throw unreadable(
      'it holds more than one document',
      line,
      'a description is one: put the others elsewhere',
    );
  const [what = ''] = error.message.split(/:?\n/);
  throw unreadable(what, line);
}

function attempt(act: () => unknown, unreadable: Unreadable): unknown {
  try {
    return act();
  } catch (cause) {
    throw unreadable((cause as Error).message);
  }
}
