import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecrets } from '../../lib/pki/new-secrets';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { machineOf, model } from '../pki/secrets';

const folder = mkdtempSync(join(tmpdir(), 'bootwright-secret-files-'));
// The command looks at the clock.
const content = newSecrets({
  cluster: 'reference',
  seed: new Uint8Array(32),
  now: Date.now(),
  authorityDays: 3650,
  leafDays: 365,
  brought: {},
  issued: {},
});
const secrets = join(folder, 'reference.secrets.json');
beforeAll(() => writeFileSync(secrets, JSON.stringify(content), { mode: 0o600 }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function secretFiles(machine: string) {
  return spawnSync(process.execPath, ['bin/bootwright.js', 'secret-files', machine, '--file', secrets], {
    cwd: join(__dirname, '../..'),
    maxBuffer: 2 ** 24,
  });
}

test('a machine gets its own secret files, below its name, as its document has them', async () => {
  const { status, stdout, stderr } = secretFiles('master1');
  expect([status, stderr.toString()]).toEqual([0, '']);
  const files = await secretsOf(await openPki(model.plan, content), machineOf('master1'));
  for (const { path, text } of files) {
    const args = ['-xOf', '-', `master1${path}`];
    expect([path, spawnSync('tar', args, { input: stdout, encoding: 'utf8' }).stdout]).toEqual([path, text]);
  }
  const names = spawnSync('tar', ['-tf', '-'], { input: stdout, encoding: 'utf8' }).stdout;
  expect(names.trim().split('\n')).toEqual(files.map(({ path }) => `master1${path}`));
}, 60_000);

test('of a machine that is none nothing is written', () => {
  const { status, stdout, stderr } = secretFiles('etcd9');
  expect([status, stdout.length]).toEqual([64, 0]);
  expect(stderr.toString()).toContain('etcd9: there is no such machine; did you mean etcd1?');
}, 60_000);
