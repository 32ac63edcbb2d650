import type { ClusterPlan, PoolPlan } from '../../plan';
import { WAIT_FOR_EMPTY_DISK } from './guard';
import type { Installer } from './installer';
import { ROOT_PASSWORD, rootPasswordOr } from './root-password';
import { seedScript } from './seed';
import { TOLD_DISK } from './told';

/** Anaconda, the installer of the Enterprise Linux family. Where it installs from says the kernel argument inst.repo. */
export const kickstart: Installer = {
  answer: 'ks.cfg',
  files: (plan, pool) => ({
    'ks.cfg': [...commands(plan, pool), ...PRE, ...PACKAGES, ...post()].map((line) => `${line}\n`).join(''),
  }),
};

/** autopart would leave what is beyond 70 GiB of the disk to /home (anaconda, default_partitioning), hence `part`. */
function commands(plan: ClusterPlan, { os }: PoolPlan): string[] {
  return [
    `# Installs ${os.title} and asks nothing.`,
    'text',
    'firstboot --disable',
    'keyboard us',
    'lang en_US.UTF-8',
    'timezone Etc/UTC --utc',
    // The interface of BOOTIF; the document brings the machine's name (anaconda, modules/network/nm_client.py).
    'network --bootproto=dhcp --device=bootif',
    rootPasswordOr(plan, `rootpw --iscrypted ${ROOT_PASSWORD}`, 'rootpw --lock'),
    `selinux --${plan.host.selinux}`,
    'zerombr',
    `%include ${FOUND}`,
    'clearpart --all --initlabel --disklabel=gpt',
    'reqpart --add-boot',
    'part / --size=1024 --grow',
    'reboot',
  ];
}

/** Commands that name the disk, which is known once it is found: all %pre run before it is read. */
const FOUND = '/tmp/disk.ks';

const PRE = [
  '',
  '%pre',
  TOLD_DISK,
  ...WAIT_FOR_EMPTY_DISK,
  `echo "ignoredisk --only-use=\${disk#/dev/}" >${FOUND}`,
  `echo "bootloader --boot-drive=\${disk#/dev/}" >>${FOUND}`,
  '%end',
];

const PACKAGES = ['', '%packages', '@^minimal-environment', 'cloud-init', 'curl', '%end'];

/**
 * cloud-init's units have other names since 24.3, hence the pattern. The installer leaves the profile of its own
 * connection behind, which would contend with the document's.
 */
function post(): string[] {
  const enable = '(cd /usr/lib/systemd/system && systemctl enable cloud-*.service)';
  const forget = 'rm -f /etc/NetworkManager/system-connections/*';
  return ['', '%post --erroronfail', ...seedScript(''), enable, forget, '%end'];
}
