import { derivedRows } from '../../lib/bundle/derived-rows';
import { portsFile } from '../../lib/bundle/ports';
import { reportFile } from '../../lib/bundle/report';
import { summaryText } from '../../lib/cli/summary';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { upgradeOrder } from '../../lib/upgrade/order';
import reference from '../../main';
import { planOf, referencePlan, referenceWith } from '../clusters';
import { modelOf } from '../examples';

const { pools } = reference;

/** The reference cluster, of which some machines have a setting of their own. */
function withOwn(pool: string, names: readonly string[], own: object): ClusterSpec {
  const machines = Object.fromEntries(names.map((name) => [name, own]));
  return referenceWith({ pools: { ...pools, [pool]: { ...(pools[pool] as PoolSpec), machines } } });
}

const SWAPPINESS = { sysctls: { 'vm.swappiness': 1 } };
const namesOf = (machines: readonly { readonly name: string }[]) => machines.map(({ name }) => name);

test.each([
  ['workers', ['worker7', 'worker1']],
  ['masters', ['master1']],
  ['etcd-main', ['etcd1', 'etcd2', 'etcd3']],
])('a machine of %s with a setting of its own keeps its place', (pool, names) => {
  const [plan, was] = [planOf(withOwn(pool, names, SWAPPINESS)), referencePlan()];
  expect(namesOf(plan.machines)).toEqual(namesOf(was.machines));
  expect(namesOf(plan.nodes)).toEqual(namesOf(was.nodes));
  expect(plan.controlPlanes.map(({ controlPlaneIndex }) => controlPlaneIndex)).toEqual([0, 1, 2]);
  const waves = plan.bootStorm.waves.map(({ machines }) => namesOf(machines));
  expect(waves).toEqual(was.bootStorm.waves.map(({ machines }) => namesOf(machines)));
  const all = new Set(namesOf(plan.machines));
  expect(upgradeOrder(plan, all)).toEqual(upgradeOrder(was, all));
});

const model = modelOf(withOwn('workers', ['worker7'], SWAPPINESS));
const before = modelOf(reference);

test('what all machines of a pool have is said once', () => {
  expect(reportFile(model).content).toBe(reportFile(before).content);
  expect(portsFile(model).content).toBe(portsFile(before).content);
});

test('what one of them alone has is said of it', () => {
  const rows = derivedRows(planOf(withOwn('workers', ['worker7'], { kubelet: { maxPods: 250 } })));
  const reserved = rows.map(([name = '']) => name).filter((name) => name.startsWith('`pools.workers'));
  expect(reserved).toEqual([
    '`pools.workers.kubeReserved`',
    '`pools.workers.systemReserved`',
    '`pools.workers.worker7.kubeReserved`',
  ]);
});

test('the summary tells the first and the last machine of a pool', () => {
  const text = summaryText(
    modelOf(withOwn('workers', ['worker7'], SWAPPINESS)),
    { files: 0, bytes: 0, written: { added: 0, changed: 0, removed: 0, unchanged: 0 } } as never,
    { ms: 0, out: 'dist', recovered: false, said: '' },
  );
  expect(text).toContain('worker1 … worker200');
  expect(text).toMatch(/^ +200 +workers/m);
});
