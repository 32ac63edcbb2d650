import fc from 'fast-check';
import { rules } from '../lib/check';
import { compile } from '../lib/check/compile';
import { Cluster } from '../lib/constructs';
import { operatingSystems } from '../lib/os';
import { releases } from '../lib/releases';
import type { ClusterSpec, OperatingSystemName, PoolSpec } from '../lib/spec';
import reference from '../main';
import { auditModel } from './audits';
import { planOf, referenceWith } from './clusters';
import { descriptions, modelOf } from './examples';
import { runs } from './long';
import { oddDescriptions, oddFiles, oddPatches } from './odd-shapes';

/** Mostly what is right, now and then what is not: of many choices, most descriptions would have a mistake. */
function mostly<T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 24, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

const names = Object.keys(operatingSystems) as OperatingSystemName[];
const hash = '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b';
const extensions = { 'kubernetes-crio': { url: 'http://10.0.0.2/image.raw', sha256: hash } };

const version = fc
  .tuple(mostly(fc.constantFrom(...Object.keys(releases)), fc.constant('1.24')), fc.nat(20))
  .map(([minor, patch]) => `v${minor}.${patch}`);

/** A row of machines on the third part of their network. */
function ranges(role: string, third: number, counts: readonly number[]): fc.Arbitrary<PoolSpec['ranges']> {
  return mostly(fc.constantFrom(...counts), fc.constantFrom(0, 2, 4)).map((count) => {
    if (count === 0) return [];
    const addresses = `10.0.${third}.1-10.0.${third}.${count}`;
    return [
      {
        names: `${role}[1-${count}]`,
        addresses,
        macs: `52:54:00:0${third}:00:01-52:54:00:0${third}:00:0${count}`,
      },
    ];
  });
}

function pool(role: PoolSpec['role'], third: number, counts: readonly number[]): fc.Arbitrary<PoolSpec> {
  const fields = {
    role: fc.constant(role),
    ranges: ranges(role, third, counts),
    hardware: fc.record({
      cpus: fc.integer({ min: 1, max: 256 }),
      memoryGiB: fc.integer({ min: 1, max: 2048 }),
    }),
    os: fc.constantFrom(...names),
    bootFrom: fc.constantFrom('disk' as const, 'install' as const, 'live' as const),
    sysctls: fc.dictionary(fc.constantFrom('vm.swappiness', 'net.core.somaxconn'), fc.nat(100)),
    taints: fc.array(mostly(fc.constantFrom('a=b:NoSchedule', 'c:NoExecute'), fc.constant('d')), {
      maxLength: 2,
    }),
  };
  const { taints: _, ...machines } = fields;
  const shape = role === 'etcd' ? machines : fields;
  return fc
    .record(shape, { requiredKeys: ['role', 'ranges', 'os'] })
    .map((spec) => (operatingSystems[spec.os].software === 'sysext' ? { ...spec, extensions } : spec));
}

const description: fc.Arbitrary<ClusterSpec> = fc
  .record({
    kubernetes: version,
    etcd: pool('etcd', 1, [1, 3, 5]),
    control: pool('control-plane', 2, [1, 3]),
    workers: pool('worker', 3, [1, 5]),
    stacked: fc.boolean(),
    bootstrap: fc.constantFrom('kubeadm' as const, 'static' as const),
    balancer: mostly(
      fc.constantFrom('external' as const, 'haproxy-keepalived' as const),
      fc.constant('none' as const),
    ),
    host: fc.record({
      firewall: fc.constantFrom('off' as const, 'ports' as const, 'trusted' as const),
      selinux: mostly(fc.constant(undefined), fc.constantFrom('enforcing' as const, 'permissive' as const)),
    }),
    proxyMode: mostly(
      fc.constant('iptables' as const),
      fc.constantFrom('ipvs' as const, 'nftables' as const),
    ),
    pods: mostly(fc.constant('10.244.0.0/16'), fc.constantFrom('10.244.0.0/22', '10.0.0.0/8', 'pods')),
  })
  .map(({ etcd, control, workers, stacked, balancer, pods, ...rest }) => ({
    name: 'property',
    os: 'debian-13',
    ...rest,
    networks: { machines: '10.0.0.0/16', pods, services: '10.96.0.0/16' },
    endpoint: { address: balancer === 'none' ? '10.0.2.1' : '10.0.9.9', balancer },
    etcd: { main: { pool: stacked ? 'control' : 'etcd' } },
    pools: { ...(stacked ? {} : { etcd }), control, workers },
    boot: { server: 'http://10.0.0.2:8080' },
  }));

test('any description gives either issues or a bundle for which the audits hold; never a crash', () => {
  const count = runs(20, 60);
  let bundles = 0;
  fc.assert(
    fc.property(description, (spec) => {
      const { model, issues } = compile(spec);
      for (const issue of issues)
        expect(`${issue.path} ${issue.message} ${issue.mend}`).not.toMatch(/undefined|\[object|NaN/);
      if (!model) return issues.some((issue) => issue.severity === 'error');
      bundles++;
      expect(auditModel(model)).toEqual([]);
      return true;
    }),
    { numRuns: count, seed: 36 },
  );
  // A generator whose descriptions are all refused would prove nothing.
  expect(bundles).toBeGreaterThan(count / 6);
}, 120_000);

/** The reference cluster with few workers: more of them have the same files. */
const few = referenceWith({
  pools: {
    ...reference.pools,
    workers: {
      role: 'worker',
      hardware: { cpus: 32, memoryGiB: 128 },
      ranges: [{ names: 'worker[1-3]', addresses: '10.20.0.20-22', macs: '52:54:00:14:02:01-03' }],
    },
  },
});

test('whatever a patch or a hand-written file leaves where something else was, no rule crashes', () => {
  const count = runs(10, 30);
  let refused = 0;
  fc.assert(
    fc.property(oddPatches(modelOf(few)), oddFiles, (patches, files) => {
      const cluster = new Cluster(planOf({ ...few, patches, files }));
      const model = cluster.model();
      // Each by itself: of a file without its shape, synth tells nothing else.
      const issues = [...cluster.issues(), ...rules.flatMap((rule) => rule.check(model))];
      if (issues.some((issue) => issue.severity === 'error')) refused++;
    }),
    { numRuns: count, seed: 36 },
  );
  expect(refused).toBeGreaterThan(count / 3);
}, 60_000);

test('whatever stands somewhere in a description, what is wrong is told, and never by a crash', () => {
  const count = runs(20, 60);
  let refused = 0;
  const small = descriptions.map(({ spec }) => spec).filter(({ name }) => !name.startsWith('reference'));
  fc.assert(
    fc.property(fc.oneof(...small.map(oddDescriptions)), (spec) => {
      const { model, issues } = compile(spec as ClusterSpec);
      const isRefused = issues.some((issue) => issue.severity === 'error');
      if (isRefused) refused++;
      expect(model === undefined).toBe(isRefused);
    }),
    { numRuns: count, seed: 36 },
  );
  expect(refused).toBeGreaterThan((count * 2) / 3);
}, 60_000);
