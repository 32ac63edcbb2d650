import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { write } from '../../lib/cli/synth';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { writeSealed } from '../../lib/seal';
import type { ClusterSpec } from '../../lib/spec';
import { descriptions, modelOf } from '../examples';
import { secretsFor } from '../pki/secrets';

/** A bundle of both kinds on disk, as synth and seal write them. */
async function bundles(spec: ClusterSpec, into: string) {
  const model = modelOf(spec);
  const secrets = secretsFor(spec.name);
  write(model, spec, join(into, 'dist'), () => {});
  const options = {
    root: join(into, 'sealed'),
    description: JSON.stringify(spec),
    version: '0',
    progress: () => {},
  };
  const summary = await writeSealed(model, secrets, options);
  return { model, secrets, summary };
}

function filesBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), readFileSync(path, 'utf8')];
    }),
  );
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootwright-seal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Small enough for every test, and both documents: cloud-init and Ignition. */
const small = descriptions.filter(({ name }) => ['flatcar', 'rocky'].includes(name));

test.each(small)('no secret of $name is in its public bundle, in any coding', async ({ spec }) => {
  const { model, secrets } = await bundles(spec, folder);
  const pki = await openPki(model.plan, secrets);
  const machines = model.pools.flatMap((pool) => pool.machines);
  const files = await Promise.all(machines.map((machine) => secretsOf(pki, machine)));
  const texts = new Set([secrets.seed, ...files.flat().map(({ text }) => text)]);
  const codings = [...texts].flatMap((text) => {
    const body = text
      .replace(/-----[^-]+-----/g, '')
      .trim()
      .slice(0, 60);
    const raw = Buffer.from(text);
    return [
      body,
      raw.toString('base64').slice(0, 60),
      raw.toString('hex').slice(0, 60),
      gzipSync(raw).toString('base64').slice(20, 80),
    ];
  });
  const leaks = [...filesBelow(join(folder, 'dist'))].filter(([, content]) =>
    codings.some((coding) => coding.length > 20 && content.includes(coding)),
  );
  expect(leaks.map(([path]) => path)).toEqual([]);
});

test.each(small)('$name is sealed for its owner alone, and the same twice', async ({ spec }) => {
  const first = await bundles(spec, folder);
  const before = filesBelow(join(folder, 'sealed'));
  const again = await bundles(spec, folder);
  expect(first.summary.written.added).toBe(before.size - 1);
  expect(again.summary.written).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(filesBelow(join(folder, 'sealed'))).toEqual(before);
  expect(statSync(join(folder, 'sealed')).mode & 0o777).toBe(0o700);
  for (const path of before.keys()) expect(statSync(join(folder, 'sealed', path)).mode & 0o777).toBe(0o600);
});

test('an Ignition document merges the public one, pinned by its hash', async () => {
  const { model } = await bundles(small.find(({ name }) => name === 'flatcar')?.spec as ClusterSpec, folder);
  const path = 'machines/control2/ignition/config.ign';
  const { ignition, storage } = JSON.parse(readFileSync(join(folder, 'sealed', path), 'utf8'));
  const open = readFileSync(join(folder, 'dist', path));
  expect(ignition.config.merge).toEqual([
    {
      source: `${model.plan.boot.server}/${path}`,
      verification: { hash: `sha256-${createHash('sha256').update(open).digest('hex')}` },
    },
  ]);
  const listed = JSON.parse(readFileSync(join(folder, 'dist/machines/control2/machine.json'), 'utf8')).sealed;
  expect(storage.files.map((file: { path: string }) => file.path).sort()).toEqual(
    listed.map((file: { path: string }) => file.path).sort(),
  );
});

test('another worker changes its own documents and nothing else', async () => {
  const rocky = small.find(({ name }) => name === 'rocky')?.spec as ClusterSpec;
  await bundles(rocky, folder);
  const before = filesBelow(join(folder, 'sealed'));
  const pools = {
    ...rocky.pools,
    workers: {
      ...rocky.pools.workers,
      role: 'worker' as const,
      machines: { worker21: { address: '10.60.1.21', mac: '52:54:00:3c:02:15' } },
    },
  };
  await bundles({ ...rocky, pools }, folder);
  const after = filesBelow(join(folder, 'sealed'));
  const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  expect(changed.filter((path) => !path.startsWith('machines/worker21/'))).toEqual(['index.json']);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});
