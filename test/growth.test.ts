import { bootFormats } from '../lib/boot';
import { machineFolder, poolFolder } from '../lib/boot/urls';
import { machineJson, poolJson, rootfsPath } from '../lib/bundle/machine-file';
import { rules } from '../lib/check';
import type { ClusterModel } from '../lib/constructs';
import type { ClusterSpec, PoolSpec } from '../lib/spec';
import reference from '../main';
import { referenceWith } from './clusters';
import { modelOf } from './examples';

/** Every file of the bundle that is for a machine or for machines together. */
function filesOf(model: ClusterModel): Map<string, string> {
  const machines = model.pools.flatMap((pool) => pool.machines);
  const configs = [
    ...model.pools.map(({ plan, shared }) => [poolFolder(plan), shared] as const),
    ...machines.map(({ own, plan }) => [machineFolder(plan), own] as const),
  ];
  const disks = configs.flatMap(([folder, { files }]) =>
    files.map((file) => [rootfsPath(folder, file), file.text] as const),
  );
  const boot = bootFormats.flatMap((format) => [
    ...(format.forCluster?.(model) ?? []),
    ...model.pools.flatMap((pool) => format.forPool?.(model, pool) ?? []),
    ...machines.flatMap((machine) => format.forMachine?.(model, machine) ?? []),
  ]);
  const others = [
    ...boot,
    ...model.pools.map((pool) => poolJson(model, pool)),
    ...machines.map((machine) => machineJson(machine)),
  ];
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
  expect(others).toEqual(['boot/dnsmasq/dnsmasq.conf', 'boot/nginx/bootwright.conf']);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});

test('machines of a pool hold the same object for what they share', () => {
  for (const pool of modelOf(reference).pools) {
    for (const machine of pool.machines) expect(machine.pool.shared).toBe(pool.shared);
  }
});

/** The reference cluster with so many workers, each with a kernel setting of its own and so in a pool of its own. */
function apart(count: number): ClusterSpec {
  const { ranges: _, ...workers } = reference.pools.workers as PoolSpec;
  const machines = Array.from({ length: count }, (_, i) => {
    const mac = `52:54:00:14:02:${(i + 1).toString(16).padStart(2, '0')}`;
    return [`worker${i + 1}`, { address: `10.20.0.${20 + i}`, mac, sysctls: { 'vm.swappiness': i } }];
  });
  const alone = { ...workers, domains: { rack: 'rack1' }, machines: Object.fromEntries(machines) };
  const host = {
    firewall: 'ports',
    sshAuthorizedKeys: [
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2FbL7+CxCbfgSSjeCsbHjm/aevVQeTSAyTOAYamnmK admin',
    ],
  } as const;
  return referenceWith({ host, pools: { ...reference.pools, workers: alone } });
}

/** How often each rule takes a pool out of the list of all, or asks that list for anything else. */
function looks(model: ClusterModel): Map<string, number> {
  let count = 0;
  const pools = new Proxy(model.pools, {
    get: (target, key) => {
      count += 1;
      return Reflect.get(target, key);
    },
  });
  return new Map(
    rules.map(({ name, check }) => {
      count = 0;
      check({ ...model, pools });
      return [name, count];
    }),
  );
}

test('no rule goes through all pools for each of them', () => {
  const [few, many] = [looks(modelOf(apart(20))), looks(modelOf(apart(60)))];
  const growth = [...many].map(([name, count]) => [name, count / (few.get(name) || 1)] as const);
  // Three times as many pools are looked at three times as often; with a loop in a loop it would be nine times.
  expect(growth.filter(([, times]) => times > 3.5)).toEqual([]);
});
