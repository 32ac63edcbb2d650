import type { MachineModel } from '../constructs';
import type { ClusterPlan } from '../plan';
import type { NetbootFormat } from '../spec';
import { blanksOf, fill } from './blanks';
import type { BootFormat } from './boot-format';
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
  const { os, bootFrom } = machine.pool.plan;
  if (bootFrom === 'disk') return undefined;
  const blanks = blanksOf(plan, machine.pool.plan, machine.plan);
  const { kernel, initrds, live, install } = os.netboot;
  const files =
    bootFrom === 'live'
      ? { kernel, initrds }
      : { kernel: os.netboot.installKernel ?? kernel, initrds: os.netboot.installInitrds ?? initrds };
  return {
    kernel: `${blanks.assets}/${files.kernel}`,
    initrds: files.initrds.map((path) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      url: `${blanks.assets}/${path}`,
    })),
    arguments: [
      ...(bootFrom === 'live' ? [...live, ...kernelArguments(machine)] : install).map((each) =>
        fill(each, blanks),
      ),
      // On a machine with several interfaces, the one to ask through: dracut, initramfs-tools and netcfg heed it.
      `BOOTIF=01-${hyphenated(machine.plan.mac)}`,
    ],
  };
}

/** Nothing but the network can give them to a system that runs from RAM; an installed one has them on its disk. */
function kernelArguments({ pool, own }: MachineModel): string[] {
  return [...pool.shared.kernelArguments, ...own.kernelArguments].map(({ argument }) => argument);
}

/** What happens to the machine when it starts from the network, for a comment in its file. */
export function purposeOf({ plan, pool }: MachineModel): string {
  const { os, bootFrom, hardware } = pool.plan;
  switch (bootFrom) {
    case 'disk':
      return `${plan.name} starts from its disk.`;
    case 'install':
      return `${plan.name}: ${os.title} is installed onto ${hardware.disk}.`;
    case 'live':
      return `${plan.name}: ${os.title} runs from RAM.`;
  }
}

/** A network boot format that writes nothing unless the plan lists it. */
export function netbootFormat(format: BootFormat & { readonly name: NetbootFormat }): BootFormat {
  const listed = (plan: ClusterPlan) => plan.boot.netboot.includes(format.name);
  return {
    name: format.name,
    forMachine: (model, machine) => (listed(model.plan) ? format.forMachine(model, machine) : []),
    forCluster: (model) => (listed(model.plan) ? (format.forCluster?.(model) ?? []) : []),
  };
}
