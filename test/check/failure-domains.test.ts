import small from '../../examples/small-fedora-coreos';
import { compile } from '../../lib/check/compile';
import { failureDomains } from '../../lib/check/failure-domains';
import { Cluster } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, DomainsSpec, PoolSpec } from '../../lib/spec';
import { planOf } from '../clusters';
import { modelOf } from '../examples';

interface Places {
  readonly etcd: DomainsSpec;
  readonly masters: DomainsSpec;
  readonly workers: DomainsSpec;
}

function row(name: string, first: number, count: number, domains: DomainsSpec) {
  const mac = (n: number) => `52:54:00:09:00:${n.toString(16).padStart(2, '0')}`;
  return {
    names: `${name}[1-${count}]`,
    addresses: `10.9.0.${first}-10.9.0.${first + count - 1}`,
    macs: `${mac(first)}-${mac(first + count - 1)}`,
    domains,
  };
}

/** Three etcd machines, three control planes and six workers in these domains. */
function cluster({ etcd, masters, workers }: Places, control: Partial<PoolSpec> = {}): ClusterSpec {
  return {
    name: 'domains',
    kubernetes: 'v1.36.3',
    os: 'ubuntu-24.04',
    networks: { machines: '10.9.0.0/24' },
    endpoint: { address: '10.9.0.200' },
    etcd: { main: { pool: 'etcd' } },
    pools: {
      etcd: { role: 'etcd', ranges: [row('etcd', 1, 3, etcd)] },
      masters: { ...control, role: 'control-plane', ranges: [row('master', 11, 3, masters)] },
      workers: { role: 'worker', ranges: [row('worker', 21, 6, workers)] },
    },
    boot: { server: 'http://10.9.0.254:8080' },
  };
}

const racks: Places = { etcd: { rack: 'r[1-3]' }, masters: { rack: 'r[1-3]' }, workers: { rack: 'r[1-3]' } };

/** What the rule says of a description, whatever other rules do. */
function linesOf(spec: ClusterSpec): string[] {
  const plan = planOf(spec);
  return failureDomains.check(new Cluster(plan).model()).map(formatIssue);
}

test.each([
  ['nothing is told of domains', { etcd: {}, masters: {}, workers: {} }],
  ['every rack has one of three', racks],
  ['workers are in racks of their own', { ...racks, workers: { rack: 'w[1-2]' } }],
])('it holds where %s', (_name, places) => {
  expect(linesOf(cluster(places))).toEqual([]);
});

const broken: readonly [string, ClusterSpec, string][] = [
  [
    'two members of three in a rack',
    cluster({ ...racks, etcd: { rack: 'r[1-2]' } }),
    'etcd.main: with rack r1 goes etcd1 and etcd3 of 3, and the rest is no majority; move etcd3 to rack r3',
  ],
  [
    'three members in two zones',
    cluster({ etcd: { zone: 'z[1-2]' }, masters: { zone: 'z[1-2]' }, workers: { zone: 'z[1-2]' } }),
    'etcd.main: with zone z1 goes etcd1 and etcd3 of 3, and the rest is no majority; 3 machines with at most 1 in each zone need 3 of them, and there are 2 (z1, z2): add one, or do not tell of zones that the cluster cannot outlive',
  ],
  [
    'all control planes on one power feed',
    cluster({ ...racks, masters: { power: 'a' }, workers: { power: '[1-2]' } }),
    'pools.masters: with power a goes master1, master2 and master3, and no API server remains; move master3 to power 1',
  ],
  [
    'a rack that takes more CPUs than can be spared',
    cluster({ ...racks, masters: { rack: 'r[1-2]' } }, { hardware: { cpus: 1, memoryGiB: 16 } }),
    'pools.masters: with rack r1 goes master1 and master3, and 1 CPUs remain where the control plane asks for 2 (by nodes: above 5, up to 10); move master3 to rack r3, or take larger ones',
  ],
  [
    'all nodes in one room',
    cluster({ etcd: {}, masters: { room: 'east' }, workers: { room: 'east' } }),
    'pools: all 9 nodes that CoreDNS may run on are in room east, and no replica is elsewhere; place nodes in another room than east, or do not tell of it',
  ],
];

test.each(broken)('%s is an error', (_name, spec, line) => {
  expect(linesOf(spec)).toContainEqual(expect.stringContaining(line));
});

test('a member of whose rack nothing is told is named', () => {
  const spec = cluster({ ...racks, masters: {} });
  const { etcd, ...pools } = spec.pools;
  const [range] = etcd?.ranges ?? [];
  const untold = {
    role: 'etcd' as const,
    ranges: range ? [{ ...range, domains: {} }] : [],
    machines: { etcd1: { domains: { rack: 'r1' } } },
  };
  expect(linesOf({ ...spec, pools: { etcd: untold, ...pools } })).toEqual([
    'pools.etcd: the rack of etcd1 is told, but not that of etcd2 and etcd3, which counts as in none; set domains.rack of its ranges and machines too',
  ]);
});

test('one control plane with one member is a choice, of which a warning reminds', () => {
  const found = failureDomains.check(modelOf(small));
  expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  expect(found.map(formatIssue)).toEqual([
    'etcd.main: with machine control goes control of 1, and the rest is no majority; describe more machines',
    'pools.control: with machine control goes control, and no API server remains; describe more machines',
  ]);
});

test('a single member beside several control planes is an error: they fail with it', () => {
  const spec = cluster({ etcd: {}, masters: {}, workers: {} });
  const etcd = { role: 'etcd' as const, ranges: [row('etcd', 1, 1, {})] };
  const { issues } = compile({ ...spec, pools: { ...spec.pools, etcd } });
  expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([
    'etcd.main: with machine etcd1 goes etcd1 of 1, and the rest is no majority; describe more machines',
  ]);
});
