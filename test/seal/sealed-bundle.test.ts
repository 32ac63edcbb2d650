import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import { write } from '../../lib/cli/synth';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { writeSealed } from '../../lib/seal';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { built } from '../examples';
import { secretsFor } from '../pki/secrets';

/** A bundle of both kinds on disk, as synth and seal write them. */
async function bundles(spec: ClusterSpec, into: string) {
  const model = built(spec);
  const secrets = secretsFor(spec.name);
  write(model, spec, join(into, 'dist'), () => {});
  const options = {
    root: join(into, 'sealed'),
    description: JSON.stringify(spec),
    version: '0',
    program: undefined,
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

/** Both documents, cloud-init and Ignition; two workers show as much as twenty. */
const workers: PoolSpec = {
  ...rocky.pools.workers,
  role: 'worker',
  ranges: [{ names: 'worker[1-2]', addresses: '10.60.1.1-2', macs: '52:54:00:3c:02:01-02' }],
};
const small = [flatcar, { ...rocky, pools: { ...rocky.pools, workers } }];

/** What each is once written, for tests that only read it. */
const written = new Map<string, Awaited<ReturnType<typeof bundles>>>();
const folder = mkdtempSync(join(tmpdir(), 'bootwright-seal-'));
const folderOf = (name: string, kind: 'dist' | 'sealed') => join(folder, name, kind);
const bundleOf = (name: string) => written.get(name) as Awaited<ReturnType<typeof bundles>>;

beforeAll(async () => {
  for (const spec of small) written.set(spec.name, await bundles(spec, join(folder, spec.name)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(small)('no secret of $name is in its public bundle, in any coding', async ({ name }) => {
  const { model, secrets } = bundleOf(name);
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
  // The machines of a pool have many files alike: each content is searched once.
  const paths = new Map(Array.from(filesBelow(folderOf(name, 'dist')), ([path, content]) => [content, path]));
  const leaks = [...paths].filter(([content]) =>
    codings.some((coding) => coding.length > 20 && content.includes(coding)),
  );
  expect(leaks.map(([, path]) => path)).toEqual([]);
});

test.each(small)('$name is sealed for its owner alone, and the same twice', async (spec) => {
  const sealed = folderOf(spec.name, 'sealed');
  const before = filesBelow(sealed);
  const again = await bundles(spec, join(folder, spec.name));
  expect(bundleOf(spec.name).summary.written.added).toBe(before.size - 1);
  expect(again.summary.written).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(filesBelow(sealed)).toEqual(before);
  expect(statSync(sealed).mode & 0o777).toBe(0o700);
  for (const path of before.keys()) expect(statSync(join(sealed, path)).mode & 0o777).toBe(0o600);
});

test('an Ignition document merges the public one, pinned by its hash', () => {
  const { model } = bundleOf('flatcar');
  const own = 'machines/control2/ignition/config.ign';
  const { ignition, storage } = JSON.parse(readFileSync(join(folderOf('flatcar', 'sealed'), own), 'utf8'));
  const path = 'pools/control/ignition/config.ign';
  const open = readFileSync(join(folderOf('flatcar', 'dist'), path));
  expect(ignition.config.merge).toEqual([
    {
      source: `${model.plan.boot.server}/${path}`,
      verification: { hash: `sha256-${createHash('sha256').update(open).digest('hex')}` },
    },
  ]);
  const listed = ['pools/control/pool.json', 'machines/control2/machine.json'].flatMap(
    (each) => JSON.parse(readFileSync(join(folderOf('flatcar', 'dist'), each), 'utf8')).sealed ?? [],
  );
  const machine = model.pools
    .flatMap(({ machines }) => machines)
    .find(({ plan }) => plan.name === 'control2');
  const files = machine?.own.files.filter(({ artifact }) => artifact.kind === 'file') ?? [];
  expect(storage.files.map((file: { path: string }) => file.path).sort()).toEqual(
    [...listed, ...files].map(({ path }) => path).sort(),
  );
});

test('another worker changes its own documents and nothing else', async () => {
  const before = filesBelow(folderOf('rocky', 'sealed'));
  const machines = { worker3: { address: '10.60.1.3', mac: '52:54:00:3c:02:03' } };
  const pools = { ...rocky.pools, workers: { ...workers, machines } };
  await bundles({ ...rocky, pools }, join(folder, 'larger'));
  const after = filesBelow(folderOf('larger', 'sealed'));
  const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  expect(changed.filter((path) => !path.startsWith('machines/worker3/'))).toEqual(['index.json']);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});
