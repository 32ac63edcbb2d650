import { downloadsOf, formatIssue, type PoolPlan, planCluster } from '../../../lib/plan';
import type { ClusterSpec, PowerOnSpec } from '../../../lib/spec';
import reference from '../../../main';
import { planOf, referenceWith } from '../../clusters';

function stormOf(powerOn: PowerOnSpec, fields: Partial<ClusterSpec> = {}) {
  const boot = { ...reference.boot, ...fields.boot, powerOn };
  return planOf(referenceWith({ ...fields, boot })).bootStorm;
}

test.each([
  ['one gigabit: the boot server limits it', {}, [35, 35, 35, 35, 35, 34], 110],
  ['ten gigabits: TFTP limits it', { serverMbps: 10_000, registryMbps: 10_000 }, [50, 50, 50, 50, 9], 34],
  ['a slow registry', { serverMbps: 10_000, registryMbps: 500 }, [50, 50, 50, 50, 9], 71],
  ['larger waves by hand', { serverMbps: 1e5, registryMbps: 1e5, atOnce: 200 }, [200, 9], 24],
  ['a small system', { systemMB: 100, imagesMB: 100 }, [50, 50, 50, 50, 9], 30],
])('%s', (_name, powerOn, sizes, minutes) => {
  const { waves, minutes: total } = stormOf(powerOn);
  expect(waves.map(({ machines }) => machines.length)).toEqual(sizes);
  expect(total).toBe(minutes);
});

test('no wave fetches for longer than a quarter of an hour, and the next one waits for it', () => {
  const starts = stormOf({}).waves.map(({ start }) => start);
  expect(starts).toEqual([0, 15, 30, 45, 60, 75]);
});

test('etcd and control planes come first, and every machine once', () => {
  const names = stormOf({}).waves.flatMap(({ machines }) => machines.map(({ name }) => name));
  expect(names.slice(0, 10).join(' ')).toBe(
    'etcd1 etcd2 etcd3 etcd4 etcd5 etcd6 master1 master2 master3 worker1',
  );
  expect(new Set(names).size).toBe(209);
});

test('a token lives as long as the plan needs, and never less than a day', () => {
  const hours = (powerOn: PowerOnSpec) =>
    planOf(referenceWith({ kubeletIdentity: 'bootstrap-token', boot: { ...reference.boot, powerOn } }))
      .bootstrapTokenTtlHours.value;
  expect(stormOf({}).tokenHours.value).toBe(4);
  expect(hours({})).toBe(24);
  expect(hours({ serverMbps: 50 })).toBe(64);
});

test('a cluster takes 50 that join at once, however many API servers it has', () => {
  const { masters } = reference.pools;
  const ranges = [{ names: 'master[1-9]', addresses: '10.20.1.1-9', macs: '52:54:00:14:03:01-09' }];
  const { limits } = stormOf(
    {},
    {
      networks: { ...reference.networks, machines: '10.20.0.0/23' },
      pools: { ...reference.pools, masters: { ...masters, role: 'control-plane', domains: {}, ranges } },
      boot: { ...reference.boot, netboot: ['ipxe'] },
    },
  );
  expect(limits.atOnce.value).toBe(50);
});

test.each([
  [{ serverMbps: 0 }, 'serverMbps: 0 is not an amount; write a number above 0'],
  [{ atOnce: 0 }, 'atOnce: 0 is not a number of machines; write a whole number above 0'],
  [{ atOnce: 1.5 }, 'atOnce: 1.5 is not a number of machines; write a whole number above 0'],
])('%j is an error', (powerOn, message) => {
  const { issues } = planCluster(referenceWith({ boot: { ...reference.boot, powerOn } }));
  expect(issues.map(formatIssue)).toEqual([`boot.powerOn.${message}`]);
});

test('control planes fetch a balancer as images, as packages, or none', () => {
  const megabytes = (fields: Partial<ClusterSpec>) => {
    const plan = planOf(referenceWith(fields));
    const masters = plan.pools.find(({ name }) => name === 'masters') as PoolPlan;
    return downloadsOf({ ...masters, bootFrom: 'disk' }, plan, {}).imagesMB;
  };
  const none = megabytes({ endpoint: { address: '10.20.0.9', balancer: 'external' } });
  expect(megabytes({}) - none).toBe(10);
  expect(megabytes({ os: 'flatcar' }) - none).toBe(55);
  expect(megabytes({}) - megabytes({ cni: 'none' })).toBe(270 + 22);
});
