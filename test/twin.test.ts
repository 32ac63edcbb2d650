import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlan } from '../lib/plan';
import { planOf } from './clusters';
import { firstMachines, twin } from './twin';

const COUNTS = [3, 100, 256, 257, 500, 501, 1000, 1001, 3000, 5000];

const SIZING = readFileSync(join(__dirname, '../docs/sizing.md'), 'utf8');

/** `| /etc/haproxy/haproxy.cfg | maxconn | … |` of docs/sizing.md: which values of a file may grow. */
const growing = new Map(
  [...SIZING.matchAll(/^\| `(\/[^`]+)` \| ([^|]+) \| [^|]+ \|$/gm)].map(([, file = '', values = '']) => [
    file,
    [...values.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value),
  ]),
);

/** Each file of one machine of each pool, without the lines that may grow. */
function remains(plan: ClusterPlan): Map<string, string> {
  const machines = firstMachines(plan).pools.flatMap((pool) => pool.machines);
  return new Map(
    machines.flatMap((machine) =>
      [...machine.pool.shared.files, ...machine.own.files].map(({ path, text }) => {
        const lines = text.replace(/- name: (\S+)\n\s+value: /g, '- $1: ').split('\n');
        const values = growing.get(path) ?? [];
        const kept = lines.filter((line) => !values.some((value) => line.includes(value)));
        return [`${machine.plan.name} ${path}`, kept.join('\n')];
      }),
    ),
  );
}

/** What no living cluster changes: all of the plan but sizes and the machines themselves. */
function fixed({ networks, endpoint, proxyMode, cni, etcdClusters, bootstrap, ...plan }: ClusterPlan) {
  const etcd = etcdClusters.map(({ quotaBytes: _, ...cluster }) => cluster);
  const { kubeletIdentity, pkiLayout } = plan;
  return { networks, endpoint, proxyMode, cni, etcd, bootstrap, kubeletIdentity, pkiLayout };
}

const plans = COUNTS.map((count) => planOf(twin(count)));
const smallest = plans[0] as ClusterPlan;
const before = { fixed: fixed(smallest), remains: remains(smallest) };

test.each(plans.map((plan, i) => [COUNTS[i], plan] as const))(
  'with %i workers only sizes differ',
  (_, plan) => {
    expect(fixed(plan)).toEqual(before.fixed);
    expect(remains(plan)).toEqual(before.remains);
  },
);

test('the table has no value that never grows', () => {
  const texts = plans.map((plan) =>
    firstMachines(plan).pools.flatMap(({ shared, machines }) => [
      ...shared.files,
      ...machines.flatMap(({ own }) => own.files),
    ]),
  );
  const still = [...growing].flatMap(([path, values]) =>
    values.filter((value) => {
      const of = texts.map((files) => files.filter((file) => file.path === path));
      const found = of.map((files) => files.map(({ text }) => linesWith(text, value)).join());
      return new Set(found).size < 2;
    }),
  );
  expect(still).toEqual([]);
});

function linesWith(text: string, value: string): string {
  const lines = text.replace(/- name: (\S+)\n\s+value: /g, '- $1: ').split('\n');
  return lines.filter((line) => line.includes(value)).join('\n');
}

test('no machine moves to another domain when others come', () => {
  const domainsOf = ({ machines }: ClusterPlan) =>
    new Map(machines.map(({ name, domains }) => [name, domains]));
  const last = domainsOf(plans.at(-1) as ClusterPlan);
  const moved = plans.flatMap((plan) =>
    [...domainsOf(plan)].filter(([name, domains]) => {
      return JSON.stringify(domains) !== JSON.stringify(last.get(name));
    }),
  );
  expect(moved).toEqual([]);
});
