import { render, type SystemdUnit, systemd } from '../../formats';
import { specVersion } from '../ignition/spec-version';
import { WAIT_FOR_EMPTY_DISK } from './empty-disk';
import type { Installer } from './installer';
import { ROOT_PASSWORD, rootPasswordOr } from './root-password';

/** An installer that is a command of the live system: the answer is an Ignition document that runs it once. */
function liveInstaller(command: string): Installer {
  const unit = systemd(unitOf(command));
  return {
    answer: 'installer.ign',
    files: (plan, { os }) => ({
      'installer.ign': render({
        format: 'json',
        value: {
          ignition: { version: specVersion({ directories: [], files: [], links: [] }, os) },
          ...rootPasswordOr(plan, { passwd: { users: [{ name: 'root', passwordHash: ROOT_PASSWORD }] } }, {}),
          systemd: { units: [{ name: 'install.service', enabled: true, contents: unit }] },
        },
      }),
    }),
  };
}

/** A failure leaves no partitions behind, so trying again is safe. */
function unitOf(command: string): SystemdUnit {
  return {
    Unit: {
      Description: 'Install onto <disk>',
      Wants: 'network-online.target',
      After: 'network-online.target',
    },
    Service: {
      Type: 'oneshot',
      // systemd would take a single dollar for a variable of its own.
      ExecStartPre: `/bin/sh -c '${WAIT_FOR_EMPTY_DISK.replaceAll('$', '$$$$')}'`,
      ExecStart: [
        '/usr/bin/curl -fsSL --retry 5 --retry-connrefused -o /run/config.ign <document>',
        command,
        '/usr/bin/systemctl reboot',
      ],
      Restart: 'on-failure',
      RestartSec: '30',
    },
    Install: { WantedBy: 'multi-user.target' },
  };
}

/** The live image has the disk image packed in it, of its own version. */
export const coreosInstaller = liveInstaller(
  '/usr/bin/coreos-installer install <disk> --ignition-file /run/config.ign',
);

/** `-b` takes the image and its signature from `<version>/` in the assets, for the version that runs. */
export const flatcarInstall = liveInstaller(
  '/usr/bin/flatcar-install -d <disk> -b <assets> -i /run/config.ign',
);
