/**
 * What virtual machines have from Debian: what an image with cloud-init or live-build brings, and what our own list of
 * packages names besides Kubernetes and CRI-O, because the machines reach no mirror.
 */
export const GUEST: readonly string[] = [
  'ca-certificates',
  'cloud-init',
  'conmon',
  'conntrack',
  'crun',
  'curl',
  'ethtool',
  'iproute2',
  'iptables',
  'live-boot',
  'live-boot-initramfs-tools',
  'netplan.io',
  'nftables',
  'openssh-server',
  'socat',
  'systemd-resolved',
  'systemd-timesyncd',
];
