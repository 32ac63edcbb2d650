import type { OperatingSystemName } from '../spec';
import { debian12, debian13 } from './debian';
import { fedoraCoreos } from './fedora-coreos';
import { flatcar } from './flatcar';
import type { OperatingSystem } from './operating-system';
import { rocky9 } from './rocky';
import { ubuntu2204, ubuntu2404 } from './ubuntu';

export type * from './balancer-facts';
export type * from './operating-system';

/** Every operating system by its name in the description. */
export const operatingSystems: Readonly<Record<OperatingSystemName, OperatingSystem>> = {
  'debian-12': debian12,
  'debian-13': debian13,
  'fedora-coreos': fedoraCoreos,
  flatcar,
  'rocky-9': rocky9,
  'ubuntu-22.04': ubuntu2204,
  'ubuntu-24.04': ubuntu2404,
};
