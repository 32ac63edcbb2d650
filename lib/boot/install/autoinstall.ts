import { yaml } from '../../formats';
import type { ClusterPlan } from '../../plan';
import { WAIT_FOR_EMPTY_DISK } from './guard';
import type { Installer } from './installer';
import { ROOT_PASSWORD, rootPasswordOr } from './root-password';
import { seedScript } from './seed';
import { TOLD_DISK } from './told';

/**
 * Ubuntu's installer, subiquity. It takes its answers as a NoCloud document of its own, whose first two files
 * cloud-init requires; a missing third one would cost it ten tries.
 */
export const autoinstall: Installer = {
  answer: 'autoinstall',
  files: (plan) => ({
    'autoinstall/meta-data': yaml({ 'instance-id': 'install' }),
    'autoinstall/user-data': `#cloud-config\n${yaml({ ...rootPasswordOr(plan, PASSWORD_FILE, {}), autoinstall: answers(plan) })}`,
    'autoinstall/vendor-data': '',
  }),
};

/**
 * Disks match by the kernel's name, since nothing else that is matched is told by every kernel (subiquity,
 * models/storage.py). The file is read again once the early commands have run.
 */
const FIND = `${[TOLD_DISK, ...WAIT_FOR_EMPTY_DISK, 'sed -i "s|path: none$|path: $disk|" /autoinstall.yaml'].join('\n')}\n`;

/**
 * 99-installer.cfg would have cloud-init ignore every seed but the installer's and then disable itself, the netplan
 * file and 00-subiquity-….cfg would keep the document's network configuration out (subiquity, models/).
 */
const FORGET_INSTALLER =
  'rm -f /target/etc/cloud/cloud.cfg.d/*installer*.cfg /target/etc/cloud/cloud.cfg.d/*subiquity*.cfg /target/etc/netplan/*.yaml';

/**
 * There is no answer for it: `identity` makes another account, and `user-data` is removed with the installer's own seed.
 * The installer writes each command into its journal and logs, which it leaves in /var/log/installer for group adm
 * (subiquity, server/controllers/cmdlist.py and shutdown.py); so the command reads a file that the installer's own
 * cloud-init made, in memory.
 */
const PASSWORD = '/run/bootwright-root-password';
const PASSWORD_FILE: object = {
  write_files: [{ path: PASSWORD, permissions: '0600', content: `root:${ROOT_PASSWORD}\n` }],
};
const SET_ROOT_PASSWORD = `chroot /target chpasswd --encrypted <${PASSWORD}`;

/** Keys in the order of the autoinstall reference. */
function answers(plan: ClusterPlan): object {
  return {
    version: 1,
    'early-commands': [FIND],
    storage: { swap: { size: 0 }, layout: { name: 'direct', match: { path: 'none' } } },
    ssh: { 'install-server': true, 'allow-pw': false },
    'late-commands': [
      FORGET_INSTALLER,
      ...rootPasswordOr(plan, [SET_ROOT_PASSWORD], []),
      `${seedScript('/target').join('\n')}\n`,
    ],
    // An account is required unless this key is there. What it says is removed again with the installer's own seed.
    'user-data': {},
  };
}
