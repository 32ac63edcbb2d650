import { type BootPlan, type ClusterPlan, TFTP_MAX } from '../../plan';

/** What firmware loads by TFTP, by its client architecture: 0 is a BIOS, 7 and 9 are UEFI on x86-64 (RFC 4578, errata). */
const FIRMWARE = [
  { architectures: [0], tag: 'bios', ipxe: 'undionly.kpxe', pxelinux: 'lpxelinux.0' },
  { architectures: [7, 9], tag: 'efi', ipxe: 'ipxe.efi', pxelinux: 'syslinux.efi' },
] as const;

/** The lines that bring a machine to its boot loader, and iPXE to its script; none if no format has use for them. */
export function loader({ boot, bootStorm }: Pick<ClusterPlan, 'boot' | 'bootStorm'>): string[] {
  const script = scriptOf(boot);
  const together = bootStorm.limits.atOnce.value;
  if (script)
    return [...tftp('ipxe', together), 'dhcp-userclass=set:ipxe,iPXE', `dhcp-boot=tag:ipxe,${script}`];
  return boot.netboot.includes('pxelinux') ? tftp('pxelinux', together) : [];
}

/** iPXE's first script: our own, or else matchbox's, which is at the root of its server. */
function scriptOf({ netboot, server }: BootPlan): string | undefined {
  if (netboot.includes('ipxe')) return `${server}/boot/ipxe/boot.ipxe`;
  return netboot.includes('matchbox') ? new URL('/boot.ipxe', server).href : undefined;
}

/** iPXE asks once more, with the firmware's architecture, and must then get its script and not itself again. */
function tftp(loader: 'ipxe' | 'pxelinux', together: number): string[] {
  return [
    COMMENT[loader],
    'enable-tftp',
    'tftp-root=/srv/tftp',
    // More would not be served at once unless it is said (dnsmasq(8)).
    ...(together > TFTP_MAX ? [`tftp-max=${together}`] : []),
    ...FIRMWARE.flatMap(({ architectures, tag, [loader]: file }) => [
      ...architectures.map((each) => `dhcp-match=set:${tag},option:client-arch,${each}`),
      `dhcp-boot=tag:${tag},tag:!ipxe,${file}`,
    ]),
  ];
}

const COMMENT = {
  ipxe: "# The folder holds iPXE's undionly.kpxe and ipxe.efi, of 2.0.0 or later.",
  pxelinux:
    '# The folder holds boot/pxelinux/pxelinux.cfg, and of Syslinux lpxelinux.0, ldlinux.c32, syslinux.efi and ldlinux.e64.',
};
