import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorityNames } from '../pki/authorities';
import type { AuthorityName, SecretsFile } from '../pki/secrets-file';
import { UserError } from './description';

/** A certificate and its key as PEM; the key is empty if somebody else keeps it. */
export interface BroughtPair {
  readonly certificate: string;
  readonly key: string;
}

/** `kubernetes=ca.crt,ca.key`: an authority that is there already. */
export function readBrought(options: readonly string[]): Partial<Record<AuthorityName, BroughtPair>> {
  return Object.fromEntries(
    options.map((option) => {
      const [name, files] = option.split('=');
      return [authorityName(name ?? ''), readPair(files ?? '')];
    }),
  );
}

/** `ca.crt,ca.key`, or `ca.crt` alone. */
export function readPair(files: string): BroughtPair {
  const [certificate = '', key] = files.split(',');
  return { certificate: read(certificate), key: key ? read(key) : '' };
}

export function authorityName(text: string): AuthorityName {
  const found = authorityNames.find((name) => name === text);
  if (found) return found;
  throw new UserError(`${text}: there is no such authority; use ${authorityNames.join(', ')}`);
}

function read(path: string): string {
  if (!existsSync(path))
    throw new UserError(`${path}: there is no such file; name a certificate or key in PEM`);
  return readFileSync(path, 'utf8');
}

/** A folder with one folder for each machine, and in it the files at their paths: `etcd1/etc/kubernetes/…`. */
export function readIssued(folder: string | undefined): SecretsFile['issued'] {
  if (folder === undefined) return {};
  if (!existsSync(folder))
    throw new UserError(`${folder}: there is no such folder; name that of the issued files`);
  const machines = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(machines.map(({ name }) => [name, filesBelow(join(folder, name))]));
}

function filesBelow(root: string): Record<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]));
}
