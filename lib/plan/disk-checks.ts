import type { ClusterSpec, DiskSpec } from '../spec';
import { type Issue, warning } from './issue';
import type { PoolTopology } from './pools';

/** Names that the kernel gives in the order in which it finds disks: another one at the next start. */
const CHANGING = /^\/dev\/(hd|sd)[a-z]+$|^\/dev\/nvme\d+n\d+$/;

/** Installers are led by the name at their own start, which is not the one that it was read from. */
export function checkDisks({ pools }: ClusterSpec, planned: readonly PoolTopology[], issues: Issue[]): void {
  const installed = new Set(planned.filter(({ bootFrom }) => bootFrom === 'install').map(({ name }) => name));
  for (const [name, pool] of Object.entries(pools)) {
    if (!installed.has(name)) continue;
    issues.push(...changing(`pools.${name}.hardware.disk`, pool.hardware?.disk));
    for (const [machine, { disk }] of Object.entries(pool.machines ?? {}))
      issues.push(...changing(`pools.${name}.machines.${machine}.disk`, disk));
  }
}

function changing(path: string, disk: DiskSpec | string | undefined): Issue[] {
  if (typeof disk !== 'string' || !CHANGING.test(disk)) return [];
  const message = `${disk} may be another disk at the next start`;
  const mend =
    'name it by /dev/disk/by-id/… or by-path/…, or by { serial }, { model } or { sizeGB }, or leave it out where it is the only one';
  return [warning(path, message, mend)];
}
