import { own } from '../releases/own';
import type { DiskSpec, PoolSpec } from '../spec';

/** The disk that the system is installed onto: what fits all that is said, and if nothing is said, the only one. */
export interface DiskPlan {
  /** As sentences and comments name it: `/dev/vda`, `the disk with serial S4EV`, `its only disk`. */
  readonly title: string;
  /** Each is empty, or 0, if it is not said. */
  readonly path: string;
  readonly serial: string;
  readonly model: string;
  readonly sizeGB: number;
}

/** The machine's own, else its pool's. */
export function planDisk(pool: PoolSpec, machine: string): DiskPlan {
  const disk = own(pool.machines, machine)?.disk ?? pool.hardware?.disk ?? {};
  const { serial = '', model = '', sizeGB = 0 } = typeof disk === 'string' ? {} : disk;
  return { title: titleOf(disk), path: typeof disk === 'string' ? disk : '', serial, model, sizeGB };
}

export function titleOf(disk: DiskSpec | string): string {
  if (typeof disk === 'string') return disk;
  const { serial, model, sizeGB } = disk;
  const parts = [
    ...(serial === undefined ? [] : [`with serial ${serial}`]),
    ...(model === undefined ? [] : [`of model ${model}`]),
    ...(sizeGB === undefined ? [] : [`of ${sizeGB} GB`]),
  ];
  return parts.length > 0 ? `the disk ${parts.join(' ')}` : 'its only disk';
}
