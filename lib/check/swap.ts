import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** No machine whose kubelet refuses swap gets any, at the first boot or at a later one. */
export const swap: Rule = {
  name: 'swap',
  protects: 'A machine whose swap comes back with a reboot comes back without its kubelet.',
  seen: ['kubernetes-sigs/kubespray#2348', 'kubernetes/kubernetes#34726'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

/** Files that bring swap, and what in them does (systemd-fstab-generator(8), zram-generator.conf(5)). */
const FILES: Readonly<Record<string, RegExp>> = {
  '/etc/fstab': /^[^#\s]\S*\s+\S+\s+swap\s/m,
  '/etc/systemd/zram-generator.conf': /^\[/m,
};

const MEND = 'remove it, or set kubelet.failSwapOn to false';

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet || kubelet.fields.failSwapOn === false) return [];
  const { path } = pool.plan;
  const { files, units } = pool.shared;
  const unmasked = 'swap.target is not masked, and the kubelet refuses to start with swap';
  const masked = units.some(({ name, state }) => name === 'swap.target' && state === 'masked');
  const enabled = units.filter(({ name, state }) => name.endsWith('.swap') && state === 'enabled');
  const bringing = files.filter((file) => FILES[file.path]?.test(file.text));
  return [
    ...(masked ? [] : [error(path, unmasked, MEND)]),
    ...enabled.map(({ name, overriddenBy }) => brings(overriddenBy?.[0] ?? path, `unit ${name}`)),
    ...bringing.map((file) => brings(placeOf(file, pool), file.path)),
  ];
}

function brings(place: string, what: string): Issue {
  return error(place, `${what} brings swap, with which the kubelet does not start`, MEND);
}
