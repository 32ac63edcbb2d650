import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClusterSpec } from '../spec';
import { UserError } from './user-error';

/** The description that a file exports as its default. */
export function loadDescription(file: string): ClusterSpec {
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError(`${file}: there is no such file; name the one that exports your cluster`);
  if (found.isDirectory()) {
    throw new UserError(`${file}: it is a folder; name the file that exports your cluster`);
  }
  const spec = load(path, file).default;
  if (typeof spec !== 'object' || spec === null) {
    throw new UserError(`${file}: it exports no cluster; end it with \`export default cluster\``);
  }
  return spec as ClusterSpec;
}

function load(path: string, file: string): { readonly default?: unknown } {
  try {
    return require(path);
  } catch (cause) {
    throw new UserError(`${file}${lineOf(cause, path)}: it cannot be loaded: ${whatOf(cause)}; mend it`);
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
