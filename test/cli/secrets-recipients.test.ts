import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createFile } from '../../lib/cli/guarded-file';
import { encryptAnew } from '../../lib/cli/secrets-recipients';
import { loadSecrets, secretsText } from '../../lib/cli/secrets-store';
import { secretsFor } from '../pki/secrets';

const file = secretsFor('reference');
let folder: string;
let told: jest.SpyInstance;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recipients-'));
  told = jest.spyOn(console, 'log').mockImplementation();
});
afterEach(() => {
  told.mockRestore();
  rmSync(folder, { recursive: true });
});

/** A person: the file with their identity, and what others encrypt to. */
async function person(name: string): Promise<{ identity: string; recipient: string }> {
  const secret = await generateIdentity();
  writeFileSync(join(folder, name), `${secret}\n`);
  return { identity: join(folder, name), recipient: await identityToRecipient(secret) };
}

test('who is no longer a recipient opens it no more', async () => {
  const [anna, ben, carla] = await Promise.all(['anna', 'ben', 'carla'].map(person));
  if (!anna || !ben || !carla) throw new Error('three people');
  const path = join(folder, 'reference.secrets.json.age');
  createFile(path, await secretsText(file, [anna.recipient, ben.recipient]));
  await encryptAnew(path, 'reference', [anna.recipient, carla.recipient], { identity: anna.identity });
  for (const { identity } of [anna, carla]) {
    expect((await loadSecrets(path, 'reference', identity)).file).toEqual(file);
  }
  await expect(loadSecrets(path, 'reference', ben.identity)).rejects.toThrow(
    'none of its identities opens the secrets file',
  );
  expect(told.mock.calls.flat().join('\n')).toContain('rotate -- seed');
});

test('a plain file stays until its owner has opened the other', async () => {
  const anna = await person('anna');
  const path = join(folder, 'reference.secrets.json');
  createFile(path, await secretsText(file, []));
  await encryptAnew(path, 'reference', [anna.recipient], {});
  expect((await loadSecrets(`${path}.age`, 'reference', anna.identity)).file).toEqual(file);
  expect(readdirSync(folder)).toContain('reference.secrets.json');
  expect(told.mock.calls.flat().join('\n')).toContain(`remove   ${path}, once you have opened ${path}.age`);
});

test('what was encrypted is never written plain, and nothing else changes with it', async () => {
  const anna = await person('anna');
  const path = join(folder, 'reference.secrets.json.age');
  createFile(path, await secretsText(file, [anna.recipient]));
  await expect(encryptAnew(path, 'reference', [], { identity: anna.identity })).rejects.toThrow(
    `${path}: it is encrypted; name those who may read it in secretsRecipients, or with --recipient`,
  );
  await expect(encryptAnew(path, 'reference', [anna.recipient], { leafDays: 9 })).rejects.toThrow(
    `--leaf-days: ${path} is there, and only its recipients can change so; leave it out, or use rotate`,
  );
});
