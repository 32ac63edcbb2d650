import { bootFormats } from '../lib/boot';
import { machineJson, rootfsPath } from '../lib/bundle/machine-files';
import type { ClusterModel } from '../lib/constructs';
import reference from '../main';
import { referenceWith } from './clusters';
import { modelOf } from './examples';

/** Every file of the bundle that is for a machine or for machines together. */
function filesOf(model: ClusterModel): Map<string, string> {
  const machines = model.pools.flatMap((pool) => pool.machines);
  const disks = machines.flatMap((machine) =>
    [...machine.pool.shared.files, ...machine.own.files].map(
      (file) => [rootfsPath(machine, file), file.text] as const,
    ),
  );
  const boot = bootFormats.flatMap((format) => [
    ...(format.forCluster?.(model) ?? []),
    ...machines.flatMap((machine) => format.forMachine(model, machine)),
  ]);
  const others = [...boot, ...machines.map((machine) => machineJson(model, machine))];
  return new Map([...disks, ...others.map(({ path, content }) => [path, content] as const)]);
}

test('another worker changes its own files and those that must name it', () => {
  const workers = {
    ...reference.pools.workers,
    role: 'worker' as const,
    machines: { worker201: { address: '10.20.0.220', mac: '52:54:00:14:02:c9' } },
  };
  const before = filesOf(modelOf(reference));
  const after = filesOf(modelOf(referenceWith({ pools: { ...reference.pools, workers } })));
  const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  const others = changed.filter((path) => !/worker201|52-54-00-14-02-c9/.test(path));
  expect(others).toEqual(['boot/dnsmasq/dnsmasq.conf']);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});

test('machines of a pool hold the same object for what they share', () => {
  for (const pool of modelOf(reference).pools) {
    for (const machine of pool.machines) expect(machine.pool.shared).toBe(pool.shared);
  }
});
