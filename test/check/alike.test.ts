import { wrongOn } from '../../lib/check/issues';
import { alike, onMachines } from '../../lib/check/read/alike';
import type { ClusterModel, PoolModel } from '../../lib/constructs';
import reference from '../../main';
import { modelOf } from '../examples';
import { withText } from './mutate';

const good = modelOf(reference);
const workersOf = ({ pools }: ClusterModel) => pools.find(({ plan }) => plan.id === 'workers') as PoolModel;
const sizes = (pool: PoolModel) => alike(pool).map(({ length }) => length);

test('machines that differ in nothing but what they are called are looked at once', () => {
  const workers = workersOf(good);
  const looked: string[] = [];
  // The workers of a rack have a label of their own.
  expect(sizes(workers)).toEqual(Array(10).fill(20));
  onMachines(workers, ({ plan }) => {
    looked.push(plan.name);
    return [];
  });
  expect(looked).toHaveLength(10);
});

test('one that differs is looked at by itself, and what is wrong is told of each', () => {
  const workers = workersOf(withText(good, 'worker7', '/etc/hosts', '10.20.0.1 ', '10.20.0.2 '));
  expect(sizes(workers)).toEqual([19, 1, ...Array(9).fill(20)]);
  expect(onMachines(workers, (machine) => [wrongOn(machine, 'it is wrong', 'mend it')])).toHaveLength(200);
});
