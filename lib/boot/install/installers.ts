import type { OperatingSystem } from '../../os';
import { autoinstall } from './autoinstall';
import type { Installer } from './installer';
import { kickstart } from './kickstart';
import { coreosInstaller, flatcarInstall } from './live-installer';
import { preseed } from './preseed';

/** Every unattended installer by its name in the data of the operating systems. */
export const installers: Readonly<Record<OperatingSystem['netboot']['installer'], Installer>> = {
  autoinstall,
  'coreos-installer': coreosInstaller,
  'flatcar-install': flatcarInstall,
  kickstart,
  preseed,
};
