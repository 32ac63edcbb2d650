import * as fc from 'fast-check';
import flatcar from '../../examples/flatcar';
import type { Artifact } from '../../lib/artifacts';
import { directory, dropin, enable, file, mask, staticUnit, unit } from '../../lib/artifacts';
import { ignition } from '../../lib/boot/ignition';
import type { IgnitionConfig } from '../../lib/boot/ignition/types';
import { modelOf } from '../examples';
import { diskOf, readIgnition } from './decode';
import { documentsOf, machineWith, oddFiles, planWith } from './machines';

const plan = planWith({ os: 'flatcar' });

function documentOf(shared: readonly Artifact[], own: readonly Artifact[] = [], under = plan): string {
  return documentsOf(ignition, under, machineWith(under, shared, own))['config.ign'] ?? '';
}

function configOf(...from: Parameters<typeof documentOf>): IgnitionConfig {
  return JSON.parse(documentOf(...from));
}

const text = (content: string) => ({ format: 'text', text: content }) as const;

test('every text, mode and owner comes back out of the document', () => {
  fc.assert(
    fc.property(oddFiles, fc.nat(10), (files, split) => {
      const machine = machineWith(plan, files.slice(0, split), files.slice(split));
      expect(readIgnition(documentsOf(ignition, plan, machine)['config.ign'] ?? '')).toEqual(diskOf(machine));
    }),
  );
});

test('every machine of the Flatcar example gets just the files of its model', () => {
  const model = modelOf(flatcar);
  for (const machine of model.pools.flatMap((pool) => pool.machines)) {
    const [document] = ignition.whole?.(model, machine) ?? [];
    const downloads = [...machine.pool.shared.downloads, ...machine.own.downloads].map(({ path }) => path);
    const { storage }: IgnitionConfig = JSON.parse(document?.content ?? '');
    const fetched = storage.files.filter(({ contents }) => contents.verification).map(({ path }) => path);
    expect(fetched).toEqual(downloads);
    const files = Object.entries(readIgnition(document?.content ?? '')).filter(
      ([path]) => !fetched.includes(path),
    );
    expect(Object.fromEntries(files)).toEqual(diskOf(machine));
  }
});

test('what is sealed for a machine says nothing again of what its pool says, and both together are all', () => {
  const model = modelOf(flatcar);
  const read = (files: readonly { readonly content: string }[] = []): Partial<IgnitionConfig> =>
    JSON.parse(files[0]?.content ?? '{}');
  for (const machine of model.pools.flatMap((pool) => pool.machines)) {
    const shared = read(ignition.forPool?.(model, machine.pool));
    const own = read(ignition.sealed?.(model, machine, { files: [], passwords: [] }));
    const whole = read(ignition.whole?.(model, machine));
    for (const kind of ['directories', 'files', 'links'] as const) {
      const both = [...(shared.storage?.[kind] ?? []), ...(own.storage?.[kind] ?? [])];
      expect(both).toEqual(whole.storage?.[kind]);
      expect(new Set(both.map(({ path }) => path)).size).toBe(both.length);
    }
    const units = [...(shared.systemd?.units ?? []), ...(own.systemd?.units ?? [])];
    expect(units).toEqual(whole.systemd?.units);
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
  }
});

test.each([
  ['short', 'worker1\n', 'data:,worker1%0A'],
  ['empty', '', 'data:,'],
  ['with what ends a URL', 'a#b?c%d', 'data:,a%23b%3Fc%25d'],
  ['mostly escapes', `${' '.repeat(8)}x\n\n`, 'data:;base64,ICAgICAgICB4Cgo='],
])('a text that is %s becomes the shorter data URL', (_, content, source) => {
  const [written] = configOf([file('/etc/a', text(content), 'a test', 0o600)]).storage.files;
  expect(written).toEqual({ path: '/etc/a', overwrite: true, mode: 384, contents: { source } });
});

test('a unit has one entry for its text, its state and its drop-ins, whoever has them', () => {
  const { units } = configOf(
    [
      unit('crio.service', text('[Service]\n'), 'a test'),
      dropin('crio.service', '10-a.conf', text('a\n'), 'a test'),
    ],
    [dropin('crio.service', '20-b.conf', text('b\n'), 'a test'), enable('chronyd.service', 'a test')],
  ).systemd;
  expect(units).toEqual([
    {
      name: 'crio.service',
      enabled: true,
      contents: '[Service]\n',
      dropins: [
        { name: '10-a.conf', contents: 'a\n' },
        { name: '20-b.conf', contents: 'b\n' },
      ],
    },
    { name: 'chronyd.service', enabled: true },
  ]);
});

test('a masked unit gets no preset, nor one that a timer starts', () => {
  const { units } = configOf([
    mask('swap.target', 'a test'),
    staticUnit('backup.service', text('x\n'), 'a test'),
    { kind: 'unit', name: 'zincati.service', state: 'disabled', reason: 'a test' },
  ]).systemd;
  expect(units).toEqual([
    { name: 'swap.target', mask: true },
    { name: 'backup.service', contents: 'x\n' },
    { name: 'zincati.service', enabled: false },
  ]);
});

test('downloads are checked by hash, links replace what the image brought, accounts get their keys', () => {
  const sha256 = 'ab'.repeat(32);
  const { passwd, storage } = configOf([
    { kind: 'download', path: '/etc/x.raw', mode: 0o644, url: 'http://h/x', sha256, reason: 'a test' },
    { kind: 'link', path: '/etc/localtime', target: '/usr/share/zoneinfo/UTC', reason: 'a test' },
    { kind: 'user', name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'], reason: 'a test' },
    directory('/var/lib/etcd', 'a test', 0o700),
  ]);
  expect(storage).toEqual({
    directories: [{ path: '/var/lib/etcd', mode: 448 }],
    files: [
      {
        path: '/etc/x.raw',
        overwrite: true,
        mode: 420,
        contents: { source: 'http://h/x', verification: { hash: `sha256-${sha256}` } },
      },
    ],
    links: [{ path: '/etc/localtime', target: '/usr/share/zoneinfo/UTC', overwrite: true }],
  });
  expect(passwd.users).toEqual([{ name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'] }]);
});

test.each([
  ['disk', ['mitigations=auto']],
  ['live', []],
] as const)('started from %s, the document adds the kernel arguments %j', (from, expected) => {
  const argument: Artifact = { kind: 'kernel-argument', argument: 'mitigations=auto', reason: 'a test' };
  const config = configOf([], [argument], planWith({ os: 'flatcar' }, from));
  expect(config.kernelArguments.shouldExist).toEqual(expected);
});

const sticky = directory('/var/shared', 'a test', 0o1777);

test('the spec is the usual one, and no system is given a newer one than it reads', () => {
  expect(configOf([]).ignition.version).toBe('3.3.0');
  expect(() => configOf([sticky])).toThrow(
    '/var/shared: mode 1777 needs Ignition spec 3.6.0, and Flatcar Container Linux reads 3.3.0',
  );
});

test.each(['3.6.0', '3.10.0'])('special bits are written for a system that reads spec %s', (ignitionSpec) => {
  const machine = machineWith(plan, [], [sticky]);
  const os = { ...machine.pool.plan.os, ignitionSpec };
  const newer = { ...machine, pool: { ...machine.pool, plan: { ...machine.pool.plan, os } } };
  expect(JSON.parse(documentsOf(ignition, plan, newer)['config.ign'] ?? '').ignition.version).toBe('3.6.0');
});

test('a machine that takes cloud-init gets no Ignition config', () => {
  const other = planWith({ os: 'debian-13' });
  expect(documentsOf(ignition, other, machineWith(other, []))).toEqual({});
});
