import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from 'yaml';
import type { ClusterSpec } from '../spec';
import { UserError } from './user-error';

/** The description that a TypeScript file exports as its default, or that a JSON or YAML file holds. */
export function loadDescription(file: string): ClusterSpec {
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError(`${file}: there is no such file; name the one that exports your cluster`);
  if (found.isDirectory()) {
    throw new UserError(`${file}: it is a folder; name the file that exports your cluster`);
  }
  return isData(file) ? dataIn(path, file) : exportedBy(path, file);
}

function exportedBy(path: string, file: string): ClusterSpec {
  const spec = load(path, file).default;
  if (spec instanceof Promise || typeof Object(spec).then === 'function') {
    // Its own end is told by nobody else: Node would add a stack.
    if (spec instanceof Promise) spec.catch(() => {});
    const mend = 'export the cluster itself, and read what it needs with readFileSync';
    throw new UserError(`${file}: it exports a promise, which is nothing yet when it is read; ${mend}`);
  }
  if (isObject(spec)) return spec as unknown as ClusterSpec;
  throw new UserError(`${file}: it exports no cluster; end it with \`export default cluster\``);
}

/** Whether it is JSON or YAML, by its name. */
export function isData(file: string): boolean {
  return /\.(json|ya?ml)$/i.test(file);
}

/** `$schema` is for the editor. */
function dataIn(path: string, file: string): ClusterSpec {
  const spec = parsed(readFileSync(path, 'utf8'), file);
  if (!isObject(spec)) throw new UserError(`${file}: it holds no cluster; write its fields at the top`);
  const { $schema: _, ...fields } = spec;
  return fields as unknown as ClusterSpec;
}

function parsed(text: string, file: string): unknown {
  const unreadable = (what: string, line: string) =>
    new UserError(`${file}${line}: it cannot be read: ${what}; mend it`);
  if (/\.json$/i.test(file)) {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw unreadable((cause as Error).message, '');
    }
  }
  // Loaded here: few descriptions are YAML.
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(text);
  const [error] = document.errors;
  if (!error) return contentOf(document, unreadable);
  const [what = ''] = error.message.split(/:?\n/);
  throw unreadable(what, error.linePos ? `:${error.linePos[0].line}` : '');
}

/** Aliases may stand for more than there is memory for, which the parser refuses. */
function contentOf(
  document: Document.Parsed,
  unreadable: (what: string, line: string) => UserError,
): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    throw unreadable((cause as Error).message, '');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whoever ends the process while the description is read would end it without a word, and with success. */
function load(path: string, file: string): { readonly default?: unknown } {
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`it calls process.exit(${code ?? ''})`);
  };
  try {
    return require(path);
  } catch (cause) {
    throw new UserError(`${file}${lineOf(cause, path)}: it cannot be loaded: ${whatOf(cause)}; mend it`);
  } finally {
    process.exit = exit;
  }
}

/** `:12`, where the description was when it went wrong, perhaps in what it imports. */
function lineOf(cause: unknown, path: string): string {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const [, line] = stack.split(`${path}:`)[1]?.match(/^(\d+):\d+/) ?? [];
  return line === undefined ? '' : `:${line}`;
}

/** On one line, without what esbuild says before its error and Node behind its own. */
function whatOf(cause: unknown): string {
  return String(cause)
    .replace(/^TransformError: .*\n/, '')
    .replaceAll(' ERROR: ', ' ')
    .replace(/\nRequire stack:.*/s, '')
    .replace(/^Error: /, '')
    .replaceAll('\n', ' ');
}
