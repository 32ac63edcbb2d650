import { upgradeOrder } from '../../lib/upgrade/order';
import reference from '../../main';
import { planOf, referencePlan, referenceWith } from '../clusters';

const plan = referencePlan();
const all = new Set(plan.machines.map(({ name }) => name));

test('etcd and control planes go one at a time, workers in waves of a tenth', () => {
  const order = upgradeOrder(plan, all);
  expect(order.map(({ waves }) => waves.slice(0, 2))).toEqual([
    [['etcd1'], ['etcd2']],
    [['etcd4'], ['etcd5']],
    [['master1'], ['master2']],
    [
      Array.from({ length: 20 }, (_, i) => `worker${i + 1}`),
      Array.from({ length: 20 }, (_, i) => `worker${i + 21}`),
    ],
  ]);
  expect(order.at(-1)?.waves).toHaveLength(10);
  expect(new Set(order.flatMap(({ waves }) => waves.flat()))).toEqual(all);
});

test('who does not change is not restarted', () => {
  const order = upgradeOrder(plan, new Set(['master2', 'worker7']));
  expect(order.map(({ waves }) => waves)).toEqual([[['master2']], [['worker7']]]);
});

test('a control plane with etcd is restarted once', () => {
  const stacked = planOf(
    referenceWith({
      etcd: { main: { pool: 'masters' } },
      pools: { masters: reference.pools.masters as never, workers: reference.pools.workers as never },
    }),
  );
  const names = upgradeOrder(stacked, all).flatMap(({ waves }) => waves.flat());
  expect(names.filter((name) => name.startsWith('master'))).toEqual(['master1', 'master2', 'master3']);
});
