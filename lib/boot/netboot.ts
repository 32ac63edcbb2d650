import type { KernelArgument } from '../artifacts';
import type { MachineModel } from '../constructs';
import { once } from '../formats';
import type { OperatingSystem } from '../os';
import type { ClusterPlan } from '../plan';
import type { NetbootFormat } from '../spec';
import { blanksOf, fill } from './blanks';
import type { BootFormat } from './boot-format';
import { toldArguments } from './install/told';
import { hyphenated } from './urls';

/** What a machine starts from the network: every network boot format spells just this in its own way. */
export interface Netboot {
  /** URL. */
  readonly kernel: string;
  /** URLs, and the names that loaders know them by. */
  readonly initrds: readonly { readonly name: string; readonly url: string }[];
  readonly arguments: readonly string[];
}

/** What the machine starts from the network; undefined if it starts from its disk. */
export function netbootOf(plan: ClusterPlan, machine: MachineModel): Netboot | undefined {
  return machine.pool.plan.bootFrom === 'disk' ? undefined : networkStart(plan)(machine);
}

/** Three formats ask it of each machine. */
const networkStart = once((plan: ClusterPlan) => once((machine: MachineModel) => start(plan, machine)));

function start(plan: ClusterPlan, { plan: machine, pool, own }: MachineModel): Netboot {
  const blanks = blanksOf(plan, pool.plan, machine);
  const system = pool.plan.bootFrom === 'live' ? liveSystem(pool.plan.os) : installer(pool.plan.os);
  return {
    kernel: `${blanks.assets}/${system.kernel}`,
    initrds: system.initrds.map((path) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      url: `${blanks.assets}/${path}`,
    })),
    arguments: [
      ...system.templates.map((template) => fill(template, blanks)),
      ...(pool.plan.bootFrom === 'install' ? toldArguments(blanks.document, machine) : []),
      ...[...pool.shared.kernelArguments, ...own.kernelArguments]
        .filter((each) => pool.plan.bootFrom === 'live' || isForInstaller(each))
        .map(({ argument }) => argument),
      // On a machine with several interfaces, the one to ask through: dracut, initramfs-tools and netcfg heed it.
      `BOOTIF=01-${hyphenated(machine.mac)}`,
    ],
  };
}

/** What keeps memory back for later: the installer may lack it. */
const RESERVES = /^(crashkernel|default_hugepagesz|hugepages|hugepagesz)=/;

/**
 * Whatever a person says of the machine holds for the installer's kernel as well, such as the console that it tells its
 * troubles on. What components add, such as selinux=0, is for the system that is installed.
 */
function isForInstaller({ argument, overriddenBy = [] }: KernelArgument): boolean {
  return overriddenBy.length > 0 && !RESERVES.test(argument);
}

function liveSystem({ netboot: { initrds, kernel, live } }: OperatingSystem) {
  return { kernel, initrds, templates: live };
}

function installer({ netboot }: OperatingSystem) {
  const { kernel, initrds, install, installKernel, installInitrds } = netboot;
  return { kernel: installKernel ?? kernel, initrds: installInitrds ?? initrds, templates: install };
}

/** What happens to the machine when it starts from the network, for a comment in its file. */
export function purposeOf({ plan, pool }: MachineModel): string {
  const { os, bootFrom } = pool.plan;
  switch (bootFrom) {
    case 'disk':
      return `${plan.name} starts from its disk.`;
    case 'install':
      return `${plan.name}: ${os.title} is installed onto ${plan.disk.title}.`;
    case 'live':
      return `${plan.name}: ${os.title} runs from RAM.`;
  }
}

/** A network boot format that writes nothing unless the plan lists it. */
export function netbootFormat(format: BootFormat & { readonly name: NetbootFormat }): BootFormat {
  const listed = (plan: ClusterPlan) => plan.boot.netboot.includes(format.name);
  return {
    name: format.name,
    forCluster: (model) => (listed(model.plan) ? (format.forCluster?.(model) ?? []) : []),
    forMachine: (model, machine) => (listed(model.plan) ? (format.forMachine?.(model, machine) ?? []) : []),
  };
}
