import type { MachineModel } from '../../constructs';
import type { ClusterPlan } from '../../plan';
import { netbootFormat, netbootOf, purposeOf } from '../netboot';
import { hyphenated } from '../urls';
import { initrdArguments, kernelArguments, START_DISK } from './commands';

/** Scripts for iPXE: one for each machine, named after its MAC, and the one that leads there. */
export const ipxe = netbootFormat({
  name: 'ipxe',
  forMachine: ({ plan }, machine) => [
    { path: `boot/ipxe/${hyphenated(machine.plan.mac)}.ipxe`, content: script(machineScript(plan, machine)) },
  ],
  forCluster: ({ plan }) => [{ path: 'boot/ipxe/boot.ipxe', content: script(entryScript(plan)) }],
});

function script(lines: readonly string[]): string {
  return ['#!ipxe', ...lines].map((line) => `${line}\n`).join('');
}

function machineScript(plan: ClusterPlan, machine: MachineModel): string[] {
  const netboot = netbootOf(plan, machine);
  if (!netboot) return [`# ${purposeOf(machine)}`, START_DISK];
  return [
    `# ${purposeOf(machine)}`,
    ...(machine.pool.plan.bootFrom === 'install' ? UNLESS_INSTALLED : []),
    `kernel ${[netboot.kernel, ...kernelArguments(netboot)].join(' ')}`,
    ...initrdArguments(netboot).map((each) => `initrd ${each}`),
    'boot',
  ];
}

/**
 * Firmware that asks the disk first comes here only while that is empty; for firmware that asks the network first iPXE
 * tries the disk itself. Where an installed disk does not start for once, the installer still does not erase it.
 * `||` at the end of a line goes on with the next one (ipxe.org/scripting).
 */
const UNLESS_INSTALLED = [
  '# An installed disk starts. UEFI firmware that asks the network before the disk needs iPXE 2.0.0 for this.',
  'prompt --key i --timeout 3000 Press i to start the installer and not the disk. && goto install ||',
  `${START_DISK} && exit ||`,
  ':install',
];

/** Of the interface that iPXE opened last, which is the one that it was started through. */
const MAC = `\${netX/mac:hexhyp}`;

/** Every way through it ends: in the machine's script, in the shell, or at the firmware's next boot device. */
function entryScript({ boot }: ClusterPlan): string[] {
  return [
    '# Leads each machine to its own script, by the MAC address of the interface that it asks through.',
    `isset \${netX/ip} || dhcp || goto lost`,
    `chain ${boot.server}/boot/ipxe/${MAC}.ipxe && exit ||`,
    ':lost',
    `echo Nothing starts ${MAC}.`,
    'prompt --timeout 10000 Press a key for the shell, or wait for the next boot device. && shell ||',
    '# UEFI firmware takes success for an end, and an error for leave to try the next device.',
    'exit 1',
  ];
}
