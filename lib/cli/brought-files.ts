import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { authorityNames } from '../pki/authorities';
import type { AuthorityName, SecretsFile } from '../pki/secrets-file';
import { readNamed } from './read-named';
import { UsageError, UserError } from './user-error';

/** A certificate and its key as PEM; the key is empty if somebody else keeps it. */
export interface BroughtPair {
  readonly certificate: string;
  readonly key: string;
}

/** `kubernetes=ca.crt,ca.key`: an authority that is there already. */
export function readBrought(options: readonly string[]): Partial<Record<AuthorityName, BroughtPair>> {
  const pairs = new Map<AuthorityName, BroughtPair>();
  for (const option of options) {
    const [, text, files] = /^([^=]*)=(.+)$/.exec(option) ?? [];
    if (text === undefined || files === undefined) {
      throw new UsageError(`--bring ${option}: it names no file; write such as kubernetes=ca.crt,ca.key`);
    }
    const name = authorityName(text);
    if (pairs.has(name)) throw new UsageError(`--bring ${option}: ${name} is brought twice; bring it once`);
    pairs.set(name, readPair(files));
  }
  return Object.fromEntries(pairs);
}

/** `ca.crt,ca.key`, or `ca.crt` alone. */
export function readPair(files: string): BroughtPair {
  const [certificate = '', key, ...more] = files.split(',');
  if (more.length > 0) {
    throw new UsageError(`${files}: these are more than two files; name a certificate and its key`);
  }
  return { certificate: read(certificate), key: key ? read(key) : '' };
}

export function authorityName(text: string): AuthorityName {
  const found = authorityNames.find((name) => name === text);
  if (found) return found;
  throw new UsageError(`${text}: there is no such authority; use ${authorityNames.join(', ')}`);
}

function read(path: string): string {
  return readNamed(path, 'name a certificate or key in PEM').toString();
}

/** A folder with one folder for each machine, and in it the files at their paths: `etcd1/etc/kubernetes/…`. */
export function readIssued(folder: string | undefined): SecretsFile['issued'] {
  if (folder === undefined) return {};
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${folder}: there is no such folder; name that of the issued files`);
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [name, filesBelow(join(folder, name))]));
}

function filesBelow(root: string): Record<string, string> {
  if (!statSync(root).isDirectory())
    throw new UserError(`${root}: it is of no machine; move it into the folder of one, or away`);
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]));
}
