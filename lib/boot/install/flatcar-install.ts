import { render, type SystemdUnit, systemd } from '../../formats';
import type { Installer } from './installer';

/** Flatcar's installer is a script of its live system: the answer is an Ignition document that runs it once. */
export const flatcarInstall: Installer = {
  answer: 'installer.ign',
  files: (_plan, pool) => ({
    'installer.ign': render({
      format: 'json',
      value: {
        ignition: { version: pool.os.ignitionSpec },
        systemd: { units: [{ name: 'install.service', enabled: true, contents: systemd(UNIT) }] },
      },
    }),
  }),
};

/**
 * `-b` takes `<version>/flatcar_production_image.bin.bz2` and its signature from the assets, for the version that
 * runs. A failure wipes the disk's labels, so that trying again is safe.
 */
const UNIT: SystemdUnit = {
  Unit: {
    Description: 'Install Flatcar onto <disk>',
    Wants: 'network-online.target',
    After: 'network-online.target',
  },
  Service: {
    Type: 'oneshot',
    ExecStart: [
      '/usr/bin/curl -fsSL --retry 5 --retry-connrefused -o /run/config.ign <document>',
      '/usr/bin/flatcar-install -d <disk> -b <assets> -i /run/config.ign',
      '/usr/bin/systemctl reboot',
    ],
    Restart: 'on-failure',
    RestartSec: '30',
  },
  Install: { WantedBy: 'multi-user.target' },
};
