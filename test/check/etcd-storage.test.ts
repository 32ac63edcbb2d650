import { etcdStorage } from '../../lib/check/etcd-storage';
import { Cluster } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { BootSource, ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact, compactWith, planOf } from '../clusters';

function told(spec: ClusterSpec): string[] {
  const issues = etcdStorage.check(new Cluster(planOf(spec)).model());
  return issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`);
}

function stacked(
  machines: number,
  bootstrap: 'kubeadm' | 'static',
  settings: Partial<PoolSpec> = {},
): ClusterSpec {
  const last = 9 + machines;
  return compactWith({
    bootstrap,
    etcd: { main: { pool: 'masters' } },
    pools: {
      masters: {
        role: 'control-plane',
        ranges: [
          {
            names: `master[1-${machines}]`,
            addresses: `10.20.0.10-${last}`,
            macs: `52:54:00:14:01:01-0${machines}`,
          },
        ],
        ...settings,
      },
    },
    boot: { ...compact.boot, from: 'live' },
  });
}

const SEVERAL =
  /^error pools\.masters\.bootFrom: live, and its 3 machines would keep etcd\.main in RAM: .*; set install, or disk/;

test.each(['kubeadm', 'static'] as const)(
  'three stacked members in RAM are an error with %s',
  (bootstrap) => {
    expect(told(stacked(3, bootstrap))).toEqual([expect.stringMatching(SEVERAL)]);
  },
);

test('members that are pools of their own by a setting are one cluster all the same', () => {
  const machines = { master2: { sysctls: { 'vm.swappiness': 0 } } };
  expect(told(stacked(3, 'static', { machines }))).toEqual([expect.stringMatching(SEVERAL)]);
});

test('a cluster of etcd machines by itself is told of at its own pool', () => {
  const pools = { ...compact.pools, 'etcd-events': { ...compact.pools['etcd-events'], bootFrom: 'live' } };
  expect(told({ ...compact, pools } as ClusterSpec)).toEqual([
    expect.stringMatching(/^error pools\.etcd-events\.bootFrom: live, .* etcd\.events in RAM/),
  ]);
});

test('a single member in RAM is warned of, with what it costs', () => {
  expect(told(stacked(1, 'static', { ranges: compact.pools.masters?.ranges?.map(first) ?? [] }))).toEqual([
    expect.stringMatching(
      /^warning pools\.masters\.bootFrom: live, .* loses the whole cluster, its snapshots too/,
    ),
  ]);
});

function first() {
  return { names: 'master[1-1]', addresses: '10.20.0.10-10', macs: '52:54:00:14:01:01-01' };
}

test.each<BootSource>(['disk', 'install'])(
  'members on a disk are well, and so are workers in RAM: %s',
  (from) => {
    const workers = { ...compact.pools.workers, bootFrom: 'live' } as PoolSpec;
    expect(
      told(compactWith({ boot: { ...compact.boot, from }, pools: { ...compact.pools, workers } })),
    ).toEqual([]);
  },
);
