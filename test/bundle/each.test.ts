import { eachOf, ownFiles } from '../../lib/bundle/each';
import { machineJson } from '../../lib/bundle/machine-file';
import type { ClusterModel, MachineModel } from '../../lib/constructs';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { descriptions, modelOf } from '../examples';

const BRACES = /\{\{(name|address|mac|zone|room|power|rack)\}\}/g;

/** What a reader of the bundle puts together: by path, what is written of a machine with its own words. */
function readBack(model: ClusterModel, machine: MachineModel): Map<string, string> {
  const { domains, ...words } = JSON.parse(machineJson(machine).content);
  const base = model.pools.find(({ plan }) => plan.id === machine.pool.plan.like);
  const each = base ? eachOf(model, base).files : [];
  const told = each.map(
    ({ mode, owner, path, text }) =>
      [
        path,
        `${mode} ${owner} ${text.replace(BRACES, (_, word) => ({ ...domains, ...words })[word])}`,
      ] as const,
  );
  const own = ownFiles(model, machine).map(
    ({ mode, owner, path, text }) => [path, `${mode} ${owner} ${text}`] as const,
  );
  return new Map([...told, ...own]);
}

function expectWhole(model: ClusterModel): void {
  for (const machine of model.machines) {
    const wanted = machine.own.files.map(
      ({ mode, owner, path, text }) => [path, `${mode} ${owner} ${text}`] as const,
    );
    expect(readBack(model, machine)).toEqual(new Map(wanted));
  }
}

test.each(descriptions)(
  'each machine of $name has from its pool and its folder what is its own',
  ({ spec }) => {
    expectWhole(modelOf(spec));
  },
);

const workers = compact.pools.workers as PoolSpec;

function withWorkers(change: Partial<PoolSpec>): ClusterSpec {
  return compactWith({ pools: { ...compact.pools, workers: { ...workers, ...change } as PoolSpec } });
}

test.each<[string, Partial<PoolSpec>]>([
  ['a setting of its own', { machines: { worker2: { sysctls: { 'vm.swappiness': 1 } } } }],
  ['a domain that the others have not', { machines: { worker2: { domains: { rack: '1' } } } }],
  ['a short name', { machines: { a: { address: '10.20.0.99', mac: '52:54:00:14:09:99' } } }],
  [
    'a name that stands in its files',
    { machines: { kubelet: { address: '10.20.0.99', mac: '52:54:00:14:09:99' } } },
  ],
])('a worker with %s too', (_name, change) => {
  expectWhole(modelOf(withWorkers(change)));
});

test('what holds braces stays with each machine', () => {
  const model = modelOf(withWorkers({}));
  const [pool] = model.pools.filter(({ plan }) => plan.id === 'workers');
  expect(pool && eachOf(model, pool).files.map(({ path }) => path)).toContain('/etc/hostname');
  const machines = model.machines.map((machine) => ({
    ...machine,
    own: {
      ...machine.own,
      files: machine.own.files.map((file) => ({ ...file, text: `${file.text}{{name}}` })),
    },
  }));
  const braced = { ...model, machines, pools: [...model.pools] };
  expect(pool && eachOf(braced, pool).files).toEqual([]);
  expect(machines.map((machine) => ownFiles(braced, machine))).toEqual(machines.map(({ own }) => own.files));
});

test('control planes and members of etcd have each their own', () => {
  const model = modelOf(compact);
  for (const machine of model.machines.filter(({ plan }) => !plan.roles.includes('worker')))
    expect(ownFiles(model, machine)).toBe(machine.own.files);
});
