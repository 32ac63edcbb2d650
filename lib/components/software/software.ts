import type { OperatingSystem } from '../../os/operating-system';
import type { PoolPlan } from '../../plan';
import type { Component } from '../component';
import { apt } from './apt';
import { dnf } from './dnf';
import type { Installer } from './installer';
import { sysext } from './sysext';

const INSTALLERS: Readonly<Record<OperatingSystem['software'], Installer>> = {
  deb: apt,
  rpm: dnf,
  sysext,
};

/** Kubernetes, CRI-O and what they need, in the way of the operating system. */
export const software: Component = {
  name: 'software',
  roles: ['etcd', 'node'],
  validate: (plan, pool) => INSTALLERS[pool.os.software].validate(plan, pool),
  forPool: (plan, pool) => INSTALLERS[pool.os.software].artifacts(plan, pool),
};

/** The units behind which the software is there. */
export function softwareUnits(pool: PoolPlan): readonly string[] {
  return INSTALLERS[pool.os.software].units(pool);
}
