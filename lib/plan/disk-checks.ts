import { groupBy } from '../formats';
import { own } from '../releases/own';
import type { ClusterSpec, DiskSpec } from '../spec';
import { type Issue, warning } from './issue';
import type { MachinePlan } from './pool-plan';
import type { PoolTopology } from './pools';

/**
 * Names that the kernel gives in the order in which it finds disks: another one at the next start. Not xvd…, which Xen's
 * configuration names.
 */
const CHANGING = /^\/dev\/(hd|sd|vd)[a-z]+$|^\/dev\/(nvme\d+n|mmcblk)\d+$/;

/** Installers are led by the name at their own start, which is not the one that it was read from. */
export function checkDisks({ pools }: ClusterSpec, planned: readonly PoolTopology[], issues: Issue[]): void {
  const installed = new Set(planned.filter(({ bootFrom }) => bootFrom === 'install').map(({ name }) => name));
  for (const [name, pool] of Object.entries(pools)) {
    if (!installed.has(name)) continue;
    issues.push(...changing(`pools.${name}.hardware.disk`, pool.hardware?.disk));
    for (const [machine, { disk }] of Object.entries(pool.machines ?? {}))
      issues.push(...changing(`pools.${name}.machines.${machine}.disk`, disk));
  }
  issues.push(...shared(pools, planned));
}

/** A disk by what no other one has: its serial number, or the link that has the number in its name. */
function uniqueName({ disk: { path, serial } }: MachinePlan): string {
  // One that is no serial number is told of elsewhere.
  return path.startsWith('/dev/disk/by-id/') ? path : /^\S*$/.test(serial) ? serial : '';
}

/** Not an error: whoever makes virtual machines may give their disks what serial number they like. */
function shared(pools: ClusterSpec['pools'], planned: readonly PoolTopology[]): Issue[] {
  const installed = planned.filter(({ bootFrom }) => bootFrom === 'install');
  const machines = installed.flatMap((pool) =>
    pool.machines.map((machine) => {
      const alone = own(pools[pool.name]?.machines, machine.name)?.disk !== undefined;
      const path = alone ? `${pool.path}.machines.${machine.name}.disk` : `${pool.path}.hardware.disk`;
      return { machine, path, disk: uniqueName(machine) };
    }),
  );
  const alike = groupBy(machines, ({ disk }) => disk);
  return [...alike].flatMap(([disk, [first, second, ...others]]) => {
    if (disk === '' || !first || !second) return [];
    const more = others.length > 0 ? ` and of ${others.length} more` : '';
    const message = `${first.machine.disk.title} is that of ${first.machine.name} and of ${second.machine.name}${more}, and there is one`;
    return [
      warning(
        second.path,
        message,
        'name each machine’s own, or what their disks have alike: { model }, { sizeGB } or by-path',
      ),
    ];
  });
}

function changing(path: string, disk: DiskSpec | string | undefined): Issue[] {
  if (typeof disk !== 'string' || !CHANGING.test(disk)) return [];
  const message = `${disk} may be another disk at the next start`;
  const mend =
    'name it by /dev/disk/by-id/… or by-path/…, or by { serial }, { model } or { sizeGB }, or leave it out where it is the only one';
  return [warning(path, message, mend)];
}
