import type { OperatingSystem } from '../../os';
import { autoinstall } from './autoinstall';
import { flatcarInstall } from './flatcar-install';
import type { Installer } from './installer';
import { kickstart } from './kickstart';
import { preseed } from './preseed';

/** Every unattended installer by its name in the data of the operating systems. */
export const installers: Readonly<Record<OperatingSystem['netboot']['installer'], Installer>> = {
  autoinstall,
  // It takes all it needs, the boot document's URL among it, from kernel arguments.
  'coreos-installer': { answer: '', files: () => ({}) },
  'flatcar-install': flatcarInstall,
  kickstart,
  preseed,
};
