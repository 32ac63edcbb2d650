import type { RenderedFile } from '../artifacts';
import type { OutputFile } from '../boot';
import { machineFolder, poolFolder } from '../boot/urls';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { likenessOf } from './likeness';
import { listingOf } from './listing';

/** Path, below `dist/`, where a reviewer finds a file that lands on the disks of a pool's machines, or of one. */
export function rootfsPath(folder: string, file: RenderedFile): string {
  return `${folder}/rootfs${file.path}`;
}

/** `pool.json`: what its machines have alike and no file of `rootfs/` tells. */
export function poolJson(model: ClusterModel, pool: PoolModel): OutputFile {
  const { bootFrom, document, hardware, id, like, os, roles } = pool.plan;
  const head = { cluster: model.plan.name, pool: id, roles, os: os.name, document, bootFrom, hardware };
  const without = likenessOf(model, pool)?.without ?? [];
  const base = like === id ? {} : { like, ...(without.length > 0 ? { without } : {}) };
  return {
    path: `${poolFolder(pool.plan)}/pool.json`,
    content: `${JSON.stringify({ ...head, ...base, ...listingOf(pool.shared) }, null, 2)}\n`,
  };
}

/** `machine.json`: what only this machine has; a list that would be empty is left out, as nearly all are. */
export function machineJson({ own, plan, pool }: MachineModel): OutputFile {
  const { address, disk, domains, mac, name } = plan;
  const told = Object.keys(domains).length > 0 ? { domains } : {};
  const head = { name, pool: pool.plan.id, address, mac, ...told, disk: disk.title };
  const listed = Object.entries(listingOf(own)).filter(([, rows]) => Object.keys(rows).length > 0);
  return {
    path: `${machineFolder(plan)}/machine.json`,
    content: `${JSON.stringify({ ...head, ...Object.fromEntries(listed) }, null, 2)}\n`,
  };
}
