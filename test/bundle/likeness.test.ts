import { netbootOf } from '../../lib/boot/netboot';
import { likenessOf } from '../../lib/bundle/likeness';
import { poolJson } from '../../lib/bundle/machine-file';
import type { ClusterModel, PoolModel } from '../../lib/constructs';
import type { PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

const SYSCTL = '/etc/sysctl.d/90-kubernetes.conf';

/** The compact cluster, in which worker2 has a kernel setting of its own. */
const model = modelOf(
  compactWith({
    pools: {
      ...compact.pools,
      workers: {
        ...(compact.pools.workers as PoolSpec),
        machines: { worker2: { sysctls: { 'vm.swappiness': 1 } } },
      },
    },
  }),
);

function poolOf(id: string, { pools }: ClusterModel = model): PoolModel {
  return pools.find(({ plan }) => plan.id === id) as PoolModel;
}

test('of a machine with a setting of its own, the one file that has it is written', () => {
  const pool = poolOf('workers.worker2');
  const { base, files, without } = likenessOf(model, pool) ?? {};
  expect(base).toBe(poolOf('workers'));
  expect(files?.map(({ path }) => path)).toEqual([SYSCTL]);
  expect(without).toEqual([]);
  expect(JSON.parse(poolJson(model, pool).content)).toMatchObject({
    pool: 'workers.worker2',
    like: 'workers',
  });
});

test('what the others have and it has not is told', () => {
  const pool = poolOf('workers.worker2');
  const files = pool.shared.files.filter(({ path }) => path !== SYSCTL);
  const other = { ...pool, shared: { ...pool.shared, files } };
  const pools = model.pools.map((each) => (each === pool ? other : each));
  expect(JSON.parse(poolJson({ ...model, pools }, other).content).without).toEqual([SYSCTL]);
});

test('a pool that others are like is like none', () => {
  expect(likenessOf(model, poolOf('workers'))).toBeUndefined();
  expect(JSON.parse(poolJson(model, poolOf('workers')).content)).not.toHaveProperty('like');
});

test('its installer is led to the answers of the others', () => {
  const [machine] = poolOf('workers.worker2').machines;
  const { arguments: told = [] } = (machine && netbootOf(model.plan, machine)) ?? {};
  expect(told.join(' ')).toContain('/pools/workers/install/');
});
