import type { MachineModel } from '../../constructs';
import type { ClusterPlan } from '../../plan';
import { type Netboot, netbootFormat, netbootOf, purposeOf } from '../netboot';
import { hyphenated } from '../urls';

/** Where PXELINUX looks, beside itself on the TFTP server. */
const FOLDER = 'boot/pxelinux/pxelinux.cfg';

/**
 * Configuration for PXELINUX, which must be lpxelinux.0 or syslinux.efi: the plain one does not speak HTTP. It cannot
 * try a disk and then go on (ONERROR is for kernels that are not found), so firmware must ask the disk before the
 * network: else an installed machine ends in the installer, which does not erase it but does not start it either.
 */
export const pxelinux = netbootFormat({
  name: 'pxelinux',
  // 01 is the hardware type: Ethernet.
  forMachine: ({ plan }, machine) => [
    { path: `${FOLDER}/01-${hyphenated(machine.plan.mac)}`, content: machineFile(plan, machine) },
  ],
  forCluster: () => [
    { path: `${FOLDER}/default`, content: file('A machine that is not of this cluster.', 'disk', DISK) },
  ],
});

function file(comment: string, label: string, directives: readonly string[]): string {
  const lines = [`# ${comment}`, `DEFAULT ${label}`, 'PROMPT 0', `LABEL ${label}`, ...directives];
  return lines.map((line) => `${line}\n`).join('');
}

/** A BIOS goes on with its own boot order, and so does UEFI firmware (syslinux, efi/main.c). */
const DISK = ['  LOCALBOOT 0'];

function machineFile(plan: ClusterPlan, machine: MachineModel): string {
  const { bootFrom } = machine.pool.plan;
  const netboot = netbootOf(plan, machine);
  return file(purposeOf(machine), bootFrom, netboot ? kernel(netboot) : DISK);
}

function kernel({ kernel, initrds, arguments: args }: Netboot): string[] {
  return [
    `  KERNEL ${kernel}`,
    `  INITRD ${initrds.map(({ url }) => url).join(',')}`,
    `  APPEND ${args.join(' ')}`,
  ];
}
