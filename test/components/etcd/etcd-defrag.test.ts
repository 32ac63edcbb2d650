import type { Unit } from '../../../lib/artifacts';
import { componentsOf } from '../../../lib/components';
import { etcdDefrag } from '../../../lib/components/etcd/etcd-defrag';
import { etcdDiskPriority } from '../../../lib/components/etcd/etcd-disk-priority';
import { referencePlan } from '../../clusters';
import { stacked } from '../manifest';

test('members have turns that cannot overlap', () => {
  const plan = referencePlan();
  const pool = plan.pools.find(({ name }) => name === 'etcd-main');
  if (!pool) throw new Error('there is no etcd-main');
  const timers = pool.machines.map((machine) => etcdDefrag.forMachine?.(plan, pool, machine)[0] as Unit);
  expect(timers.map(({ content }) => content?.format === 'systemd' && content.unit.Timer)).toEqual(
    ['02:00', '02:30', '03:00'].map((time) => ({
      OnCalendar: `Sun *-*-* ${time}:00 UTC`,
      AccuracySec: '1s',
      Persistent: 'false',
    })),
  );
  const service = etcdDefrag.forPool?.(plan, pool).find(({ kind }) => kind === 'unit') as Unit;
  expect(service.content).toMatchObject({ unit: { Service: { TimeoutStartSec: '25min' } } });
});

test('only machines that are etcd’s alone give it the disk first', () => {
  const main = referencePlan();
  const has = (plan: typeof main, name: string) =>
    plan.pools
      .filter((pool) => pool.name === name)
      .some((pool) => componentsOf(plan, pool).includes(etcdDiskPriority));
  expect(has(main, 'etcd-events')).toBe(true);
  expect(has(main, 'masters')).toBe(false);
  expect(has(stacked(), 'masters')).toBe(false);
});
