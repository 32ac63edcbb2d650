import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { loadSecrets } from '../../lib/cli/secrets-store';
import { valuesCommand } from '../../lib/cli/values-command';
import { encrypt } from '../../lib/pki/encryption';
import { secretsFor } from '../pki/secrets';

const folder = mkdtempSync(join(tmpdir(), 'bootwright-values-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const DESCRIPTION = join(__dirname, '../../examples/rocky.ts');
const FILE = at('rocky.secrets.json');
const said = jest.spyOn(console, 'log').mockImplementation(() => {});

const { values: _, ...before } = secretsFor('rocky');
beforeEach(() => {
  said.mockClear();
  writeFileSync(FILE, JSON.stringify({ ...before, values: {} }), { mode: 0o600 });
  writeFileSync(at('keyring'), '[client.nodes]\n');
});

const run = (options: Parameters<typeof valuesCommand>[1]) =>
  valuesCommand(DESCRIPTION, { file: FILE, ...options });
const values = async () => (await loadSecrets(FILE, 'rocky', undefined)).file.values;

test('a value is brought, told with its machines, listed without its content, and removed', async () => {
  expect(await run({ set: [`ceph-client=@${at('keyring')}`, `old=@${at('keyring')}`] })).toBe(0);
  expect(await values()).toEqual({
    'ceph-client': { text: '[client.nodes]\n' },
    old: { text: '[client.nodes]\n' },
  });
  expect(statSync(FILE).mode & 0o777).toBe(0o600);
  expect(said.mock.calls.join()).toContain('worker1, worker2, worker3 … worker20 (20)');
  await run({ list: true });
  expect(said.mock.calls.at(-1)?.join()).toMatch(
    /ceph-client +15 bytes +pools\.workers\.secretFiles\[0\]\.secret \(20 machines\)\n +old +15 bytes +nothing names it\n +root-password +missing +host\.rootPassword\.secret \(29 machines\)$/,
  );
  await run({ unset: ['old'] });
  expect(Object.keys(await values())).toEqual(['ceph-client']);
  expect(said.mock.calls.at(-1)?.join()).toBe(`${FILE} is changed, and nothing else is to be done.`);
});

test('one that nothing names is told as that, beside one that machines have', async () => {
  const set = [`ceph-client=@${at('keyring')}`, `old=@${at('keyring')}`];
  await run({ set });
  expect(said.mock.calls.join()).toContain(
    ' 1. old: nothing in the description names it yet: do so in secretFiles, runtime.registries or host.rootPassword\n 2. npm run synth\n 3. npm run seal',
  );
  expect(said.mock.calls.join()).not.toContain('ceph-client: nothing');
});

test.each([
  [
    { set: ['ceph-client=hunter2'] },
    /^--set: it names no file; write NAME=@file, or NAME=@- for standard input/,
  ],
  [
    { set: ['ceph-client=@/nowhere'] },
    /^\/nowhere: there is no such file; name the file that has the value$/,
  ],
  [{ set: [`a=@${at('keyring')}`, `a=@${at('keyring')}`] }, /^a: is set or unset twice; leave one out$/],
  [{ set: ['a=@-', 'b=@-'] }, /standard input is one value; leave one out$/],
  [{ unset: ['nobody'] }, /^nobody: the secrets file has no such value; it has none$/],
  [
    { unset: ['ceph-client'] },
    /^--unset ceph-client: pools\.workers\.secretFiles\[0\]\.secret names it; remove it there first$/,
  ],
  [{ list: true, set: ['a=@-'] }, /^--list: it changes nothing/],
  [{ list: true, leafDays: 3 }, /^--leaf-days: it is for a new secrets file/],
])('%j is refused, and the file stays', async (options, message) => {
  const text = readFileSync(FILE, 'utf8');
  await expect(run(options)).rejects.toThrow(message);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

test('the message never has the value', async () => {
  await expect(run({ set: ['ceph-client=hunter2'] })).rejects.not.toThrow(/hunter2/);
});

test('an encrypted file stays encrypted', async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const path = at('rocky.secrets.json.age');
  writeFileSync(path, await encrypt(JSON.stringify({ ...before, values: {} }), [recipient]), { mode: 0o600 });
  writeFileSync(at('identity'), `${identity}\n`, { mode: 0o600 });
  const age = { file: path, identity: at('identity') };
  await expect(valuesCommand(DESCRIPTION, { ...age, set: [`a=@${at('keyring')}`] })).rejects.toThrow(
    /name those who may read it/,
  );
  await valuesCommand(DESCRIPTION, { ...age, recipient: [recipient], set: [`a=@${at('keyring')}`] });
  expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN AGE/);
  expect((await loadSecrets(path, 'rocky', at('identity'))).file.values).toEqual({
    a: { text: '[client.nodes]\n' },
  });
});
