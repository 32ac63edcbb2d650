import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createFile } from '../../lib/cli/guarded-file';
import { loadSecrets, secretsPath, secretsText } from '../../lib/cli/secrets-store';
import { formatIssue } from '../../lib/plan';
import { secretsFor } from '../pki/secrets';

const file = secretsFor('reference');
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  path = join(folder, 'reference.secrets.json');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test.each([0o640, 0o604, 0o644])('a file of mode %o is refused', async (mode) => {
  createFile(path, await secretsText(file, []));
  chmodSync(path, mode);
  const octal = mode.toString(8).padStart(4, '0');
  await expect(loadSecrets(path, 'reference', undefined)).rejects.toThrow(
    `${path}: others than its owner may use it (mode ${octal}); run \`chmod 600 ${path}\``,
  );
});

test('an absent file is told, and every issue of a bad one with its name', async () => {
  await expect(loadSecrets(path, 'reference', undefined)).rejects.toThrow(
    `${path}: there is no such file; make it with \`npm run secrets\`, or name it with --file`,
  );
  createFile(path, JSON.stringify({ ...file, cluster: 'other', seed: 'AAAA' }));
  await expect(loadSecrets(path, 'reference', undefined)).rejects.toThrow(
    /^.*reference\.secrets\.json: cluster: .*\n +.*reference\.secrets\.json: seed: /,
  );
});

test('an identity that opens nothing is told', async () => {
  createFile(path, await secretsText(file, []));
  const { warnings } = await loadSecrets(path, 'reference', 'key.txt');
  expect(warnings.map(formatIssue)).toEqual([
    `--identity key.txt: ${path} is not encrypted; leave it out, or encrypt the file`,
  ]);
});

test('of two secrets files none is taken for the other', () => {
  const cluster = join(folder, 'reference');
  createFile(`${cluster}.secrets.json`, 'plain');
  expect(secretsPath(undefined, cluster, false)).toBe(`${cluster}.secrets.json`);
  createFile(`${cluster}.secrets.json.age`, 'age');
  expect(() => secretsPath(undefined, cluster, false)).toThrow(
    `${cluster}.secrets.json.age: there is ${cluster}.secrets.json too; name one with --file, or move one away`,
  );
  expect(secretsPath('mine', cluster, false)).toBe('mine');
});

test('an encrypted file that anybody may write is refused', async () => {
  createFile(path, await secretsText(file, [await identityToRecipient(await generateIdentity())]));
  chmodSync(path, 0o646);
  await expect(loadSecrets(path, 'reference', 'key.txt')).rejects.toThrow(
    `${path}: anybody may write it (mode 0646); run \`chmod o-w ${path}\``,
  );
});

test('an encrypted file may be read by all, and opens for its identity alone', async () => {
  const identity = await generateIdentity();
  writeFileSync(join(folder, 'right'), `${identity}\n`);
  writeFileSync(join(folder, 'wrong'), `${await generateIdentity()}\n`);
  createFile(path, await secretsText(file, [await identityToRecipient(identity)]));
  chmodSync(path, 0o644);
  expect(await loadSecrets(path, 'reference', join(folder, 'right'))).toEqual({
    file,
    encrypted: true,
    warnings: [],
  });
  await expect(loadSecrets(path, 'reference', join(folder, 'wrong'))).rejects.toThrow(
    `${join(folder, 'wrong')}: none of its identities opens the secrets file, unless that is damaged`,
  );
  await expect(loadSecrets(path, 'reference', undefined)).rejects.toThrow(
    `${path}: it is encrypted; name your age identity with --identity`,
  );
});
