import { render, type SystemdUnit, systemd } from '../../formats';
import type { ClusterPlan } from '../../plan';
import { dataUrl } from '../ignition/data-url';
import { specVersion } from '../ignition/spec-version';
import { WAIT_FOR_EMPTY_DISK } from './guard';
import type { Installer } from './installer';
import { ROOT_PASSWORD, rootPasswordOr } from './root-password';
import { TOLD_DISK, TOLD_DOCUMENT } from './told';

const SCRIPT = '/etc/bootwright-install';

/** An installer that is a command of the live system: the answer is an Ignition document that runs it once. */
function liveInstaller(command: string): Installer {
  const file = { path: SCRIPT, mode: 0o755, overwrite: true, contents: { source: dataUrl(script(command)) } };
  const unit = { name: 'install.service', enabled: true, contents: systemd(UNIT) };
  return {
    answer: 'installer.ign',
    files: (plan, { os }) => ({
      'installer.ign': render({
        format: 'json',
        value: {
          ignition: { version: specVersion({ directories: [], files: [], links: [] }, os) },
          ...accounts(plan, os.user),
          storage: { files: [file] },
          systemd: { units: [unit] },
        },
      }),
    }),
  };
}

/** Who may log in to the machine may look at its installer, and do what it asks for. */
function accounts(plan: ClusterPlan, name: string): object {
  const { sshAuthorizedKeys } = plan.host;
  const users = [
    ...(sshAuthorizedKeys.length > 0 ? [{ name, sshAuthorizedKeys }] : []),
    ...rootPasswordOr(plan, [{ name: 'root', passwordHash: ROOT_PASSWORD }], []),
  ];
  return users.length > 0 ? { passwd: { users } } : {};
}

/** A failure leaves no partitions and no signatures behind, so trying again is safe. */
function script(command: string): string {
  return `${[
    '#!/bin/sh',
    '# Installs onto the disk that the kernel command line names, once that is empty.',
    'assets=$1',
    TOLD_DOCUMENT,
    TOLD_DISK,
    ...WAIT_FOR_EMPTY_DISK,
    'set -e',
    'curl -fsSL --retry 5 --retry-connrefused -o /run/config.ign "$document"',
    command,
    'systemctl reboot',
  ].join('\n')}\n`;
}

const UNIT: SystemdUnit = {
  Unit: {
    Description: 'Install the system',
    Wants: 'network-online.target',
    After: 'network-online.target',
  },
  Service: {
    Type: 'oneshot',
    ExecStart: `/bin/sh ${SCRIPT} <assets>`,
    Restart: 'on-failure',
    RestartSec: '30',
  },
  Install: { WantedBy: 'multi-user.target' },
};

/** The live image has the disk image packed in it, of its own version. */
export const coreosInstaller = liveInstaller(
  'coreos-installer install "$disk" --ignition-file /run/config.ign',
);

/** `-b` takes the image and its signature from `<version>/` in the assets, for the version that runs. */
export const flatcarInstall = liveInstaller('flatcar-install -d "$disk" -b "$assets" -i /run/config.ign');
