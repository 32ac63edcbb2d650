import type { ClusterPlan, PoolPlan } from '../../plan';
import { WAIT_FOR_EMPTY_DISK } from './guard';
import type { Installer } from './installer';
import { ROOT_PASSWORD, rootPasswordOr } from './root-password';
import { seedScript } from './seed';
import { TOLD_DISK } from './told';

/** debian-installer. Each line answers one question of debconf, and a backslash continues it. */
export const preseed: Installer = {
  answer: 'preseed.cfg',
  files: (plan, pool) => ({
    'preseed.cfg': [...system(plan), ...DISK, ...software(pool), ...SEED].map((line) => `${line}\n`).join(''),
  }),
};

/**
 * One of the two accounts is required, so root is there with a password that none matches (crypt(5)). Debian's guide
 * (appendix B) says `!` for that, which user-setup 1.107 takes for no answer, and asks.
 */
function system(plan: ClusterPlan): string[] {
  return [
    '#_preseed_V1',
    'd-i debian-installer/locale string en_US.UTF-8',
    'd-i keyboard-configuration/xkb-keymap select us',
    'd-i clock-setup/utc boolean true',
    'd-i time/zone string Etc/UTC',
    'd-i passwd/root-login boolean true',
    `d-i passwd/root-password-crypted password ${rootPasswordOr(plan, ROOT_PASSWORD, '*')}`,
    'd-i passwd/make-user boolean false',
    '# The document brings the network; netcfg writes its own after late_command unless told not to.',
    'd-i netcfg/target_network_config select loopback',
  ];
}

/** A boot partition for either firmware and the rest for the system: no swap, which the kubelet refuses. */
const RECIPE = [
  'd-i partman-auto/expert_recipe string no-swap :: \\',
  '  1 1 1 free $iflabel{ gpt } $reusemethod{ } method{ biosgrub } . \\',
  '  512 512 512 free $iflabel{ gpt } $reusemethod{ } method{ efi } format{ } . \\',
  '  4096 8192 -1 ext4 method{ format } format{ } use_filesystem{ } filesystem{ ext4 } mountpoint{ / } .',
];

const DISK = [
  '# partman and GRUB are told the disk when it is found and empty; until then they are told of none.',
  `d-i partman/early_command string ${TOLD_DISK}; \\`,
  ...WAIT_FOR_EMPTY_DISK.map((line) => `  ${line} \\`),
  '  debconf-set partman-auto/disk "$disk"; debconf-set grub-installer/bootdev "$disk"',
  'd-i partman-auto/method string regular',
  ...RECIPE,
  'd-i partman-auto/choose_recipe select no-swap',
  'd-i partman-basicfilesystems/no_swap boolean false',
  'd-i partman-lvm/device_remove_lvm boolean true',
  'd-i partman-md/device_remove_md boolean true',
  'd-i partman-partitioning/choose_label select gpt',
  'd-i partman-partitioning/default_label string gpt',
  'd-i partman-partitioning/confirm_write_new_label boolean true',
  'd-i partman-efi/non_efi_system boolean true',
  'd-i partman/choose_partition select finish',
  'd-i partman/confirm boolean true',
  'd-i partman/confirm_nooverwrite boolean true',
  'd-i grub-installer/bootdev string none',
  'd-i grub-installer/only_debian boolean true',
  '# iPXE starts a disk by the path for removable media, and so does firmware that has lost its settings.',
  'd-i grub-installer/force-efi-extra-removable boolean true',
];

function software({ os }: PoolPlan): string[] {
  const netplan = os.network === 'netplan' ? ' netplan.io' : '';
  return [
    'd-i mirror/country string manual',
    'd-i mirror/http/hostname string deb.debian.org',
    'd-i mirror/http/directory string /debian',
    'd-i mirror/http/proxy string',
    'tasksel tasksel/first multiselect',
    `d-i pkgsel/include string ca-certificates cloud-init curl${netplan} openssh-server`,
    'd-i pkgsel/update-policy select none',
    'popularity-contest popularity-contest/participate boolean false',
    'd-i finish-install/reboot_in_progress note',
  ];
}

/**
 * debian-installer always installs ifupdown, which cloud-init prefers to netplan where nothing is said, as Debian's
 * cloud.cfg does not (cloudinit/net/renderers.py). systemd-resolved would then know no name server.
 */
const RENDERER = 'system_info: {network: {renderers: [netplan]}}';

const SEED = [
  "d-i preseed/late_command string in-target sh -c ' \\",
  ...seedScript('', [RENDERER]).map((line) => `  ${line}; \\`),
  "'",
];
