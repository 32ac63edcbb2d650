import type { HardwareSpec, PoolSpec } from '../spec';
import type { HardwarePlan } from './plan';

/** What a machine has of which nothing is said. */
export const ASSUMED: HardwareSpec = { cpus: 4, memoryGiB: 16 };

export function planHardware({ hardware }: PoolSpec): HardwarePlan {
  const { cpus, memoryGiB, diskGiB, diskIops, diskMBps } = hardware ?? ASSUMED;
  return { cpus, memoryGiB, diskGiB, diskIops, diskMBps };
}
