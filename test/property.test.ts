import fc from 'fast-check';
import { compile } from '../lib/cli/synth';
import { operatingSystems } from '../lib/os';
import { releases } from '../lib/releases';
import type { ClusterSpec, OperatingSystemName, PoolSpec } from '../lib/spec';
import { auditModel } from './audits';

/** Descriptions of every shape, some of them wrong. */
const names = Object.keys(operatingSystems) as OperatingSystemName[];
const hash = '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b';
const extension = { url: 'http://10.0.0.2/image.raw', sha256: hash };

const version = fc
  .tuple(fc.constantFrom(...Object.keys(releases), '1.24'), fc.nat(20))
  .map(([minor, patch]) => `v${minor}.${patch}`);

function pool(role: PoolSpec['role'], third: number): fc.Arbitrary<PoolSpec> {
  return fc.record(
    {
      role: fc.constant(role),
      ranges: fc.integer({ min: 0, max: 6 }).map((count) => {
        if (count === 0) return [];
        const mac = (n: number) => `52:54:00:0${third}:00:0${n}`;
        return [
          {
            names: `${role}[1-${count}]`,
            addresses: `10.0.${third}.1-10.0.${third}.${count}`,
            macs: `${mac(1)}-${mac(count)}`,
          },
        ];
      }),
      hardware: fc.record({
        cpus: fc.integer({ min: 1, max: 256 }),
        memoryGiB: fc.integer({ min: 1, max: 2048 }),
      }),
      os: fc.constantFrom(...names),
      bootFrom: fc.constantFrom('disk', 'install', 'live'),
      taints: fc.array(fc.constantFrom('a=b:NoSchedule', 'c:NoExecute', 'd'), { maxLength: 2 }),
      sysctls: fc.dictionary(fc.constantFrom('vm.swappiness', 'net.core.somaxconn'), fc.nat(100)),
    },
    { requiredKeys: ['role', 'ranges'] },
  ) as fc.Arbitrary<PoolSpec>;
}

const description: fc.Arbitrary<ClusterSpec> = fc
  .record({
    kubernetes: version,
    os: fc.constantFrom(...names),
    etcd: pool('etcd', 1),
    control: pool('control-plane', 2),
    workers: pool('worker', 3),
    stacked: fc.boolean(),
    bootstrap: fc.constantFrom('kubeadm', 'static'),
    balancer: fc.constantFrom('external', 'haproxy-keepalived', 'none', undefined),
    firewall: fc.constantFrom('off', 'ports', 'trusted'),
    selinux: fc.constantFrom('enforcing', 'permissive', undefined),
    proxyMode: fc.constantFrom('iptables', 'ipvs', 'nftables'),
    pods: fc.constantFrom('10.244.0.0/16', '10.244.0.0/22', '10.0.0.0/8', 'pods'),
    extensions: fc.boolean(),
  })
  .map(({ etcd, control, workers, stacked, balancer, pods, extensions, firewall, selinux, ...rest }) => ({
    name: 'property',
    ...rest,
    networks: { machines: '10.0.0.0/16', pods, services: '10.96.0.0/16' },
    endpoint: { address: balancer === 'none' ? '10.0.2.1' : '10.0.9.9', balancer },
    etcd: { main: { pool: stacked ? 'control' : 'etcd' } },
    pools: { ...(stacked ? {} : { etcd }), control, workers },
    boot: { server: 'http://10.0.0.2:8080' },
    host: { firewall, selinux },
    ...(extensions ? { extensions: { kubernetes: extension, crio: extension } } : {}),
  })) as fc.Arbitrary<ClusterSpec>;

test('any description gives either issues or a bundle for which the audits hold; never a crash', () => {
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
    { numRuns: 300, seed: 36 },
  );
  // A generator whose descriptions are all refused would prove nothing.
  expect(bundles).toBeGreaterThan(10);
}, 120_000);
