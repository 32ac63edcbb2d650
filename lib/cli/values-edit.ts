import { readFileSync } from 'node:fs';
import { withoutValue, withValue } from '../pki/named-values';
import type { SecretsFile } from '../pki/secrets-file';
import type { ValueUse } from '../pki/value-uses';
import { readNamed } from './read-named';
import { UsageError, UserError } from './user-error';
import type { ValuesOptions } from './values-command';

/** The secrets file after `--set` and `--unset`, and the names that they were about. */
export interface EditedValues {
  readonly file: SecretsFile;
  readonly changed: ReadonlySet<string>;
  /** Those of them that are there now. */
  readonly came: readonly string[];
}

export function editValues(
  file: SecretsFile,
  uses: readonly ValueUse[],
  { set = [], unset = [] }: ValuesOptions,
): EditedValues {
  const sources = set.map(sourceOf);
  const came = sources.map(({ name }) => name);
  const names = [...came, ...unset];
  refuseTwice(names, 'is set or unset twice');
  refuseTwice(
    sources.flatMap(({ path }) => (path === STDIN ? ['--set NAME=@-'] : [])),
    'standard input is one value',
  );
  for (const name of unset) refuseUsed(name, uses);
  const without = unset.reduce(withoutValue, file);
  const edited = sources.reduce((so, { name, path }) => withValue(so, name, contentOf(path)), without);
  return { file: edited, changed: new Set(names), came };
}

const STDIN = '-';

/** `NAME=@path`. A value on the command line would be in the shell's history and in the list of processes. */
function sourceOf(option: string): { readonly name: string; readonly path: string } {
  const [, name, path] = /^([^=]*)=@(.+)$/s.exec(option) ?? [];
  if (name !== undefined && path !== undefined) return { name, path };
  throw new UsageError(
    '--set: it names no file; write NAME=@file, or NAME=@- for standard input: a value given as an argument stays in the history of the shell',
  );
}

function contentOf(path: string): Buffer {
  return path === STDIN ? readFileSync(0) : readNamed(path, 'name the file that has the value');
}

function refuseTwice(names: readonly string[], message: string): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`${twice}: ${message}; leave one out`);
}

function refuseUsed(name: string, uses: readonly ValueUse[]): void {
  const use = uses.find((each) => each.name === name);
  if (use) throw new UserError(`--unset ${name}: ${use.place} names it; remove it there first`);
}
