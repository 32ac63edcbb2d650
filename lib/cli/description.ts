import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTable } from '../formats';
import type { ClusterSpec } from '../spec';
import { asData } from './as-data';
import { dataIn, isData, refuseOtherLanguage } from './data-description';
import { failOn } from './failure';
import { wasRead } from './late-failure';
import { thrownText } from './thrown-text';
import { UserError } from './user-error';

/** The description that a TypeScript file exports as its default, or that a JSON or YAML file holds. */
export function loadDescription(file: string): ClusterSpec {
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError(`${file}: there is no such file; name the one that exports your cluster`);
  if (found.isDirectory()) {
    throw new UserError(`${file}: it is a folder; name the file that exports your cluster`);
  }
  refuseOtherLanguage(file);
  return isData(file) ? dataIn(path, file) : exportedBy(path, file);
}

function exportedBy(path: string, file: string): ClusterSpec {
  const exported = load(path, file);
  if (isPromise(exported)) {
    const mend = 'export the cluster itself, and read what it needs with readFileSync';
    throw new UserError(`${file}: it exports a promise, which is nothing yet when it is read; ${mend}`);
  }
  const { data, issues } = asData(exported);
  failOn(issues, '');
  if (isTable(data)) return data as unknown as ClusterSpec;
  throw new UserError(`${file}: it exports no cluster; end it with \`export default cluster\``);
}

/** A Proxy may throw at whatever it is asked. */
function isPromise(exported: unknown): boolean {
  try {
    if (!(exported instanceof Promise)) return typeof Object(exported).then === 'function';
    // Its own end is told by nobody else: Node would add a stack.
    exported.catch(() => {});
    return true;
  } catch {
    return false;
  }
}

/** Whoever ends the process while the description is read would end it without a word, and with success. */
function load(path: string, file: string): unknown {
  const { exit } = process;
  wasRead(path, file);
  process.exit = (code) => {
    throw new Error(`it calls process.exit(${code ?? ''})`);
  };
  try {
    return Object(require(path)).default;
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
  return thrownText(cause)
    .replace(/^TransformError: .*\n/, '')
    .replaceAll(' ERROR: ', ' ')
    .replace(/\nRequire stack:.*/s, '')
    .replace(/^Error: /, '')
    .replaceAll('\n', ' ');
}
