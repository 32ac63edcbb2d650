/** What Debian's live system brings along: the document may count on all of it, as on any image with cloud-init. */
export const GUEST: readonly string[] = [
  'ca-certificates',
  'cloud-init',
  'curl',
  'iproute2',
  'live-boot',
  'live-boot-initramfs-tools',
  'netplan.io',
  'openssh-server',
  'systemd-resolved',
];
