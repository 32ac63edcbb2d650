import { render } from '../../formats';
import type { ClusterPlan } from '../../plan';
import type { OutputFile } from '../boot-format';
import { initrdArguments, kernelArguments, START_DISK } from '../ipxe/commands';
import { type Netboot, netbootFormat, netbootOf, purposeOf } from '../netboot';

/**
 * Data for matchbox, its `-data-path`: a group that knows the machine by its MAC, and a profile of its own, because
 * the arguments name the machine's own document. A profile cannot try the disk and then go on, so firmware must ask
 * the disk before the network: else an installed machine ends in the installer, which does not erase it but does not
 * start it either.
 */
export const matchbox = netbootFormat({
  name: 'matchbox',
  forMachine: ({ plan }, machine) => {
    const { name: id, mac } = machine.plan;
    return [
      json(`groups/${id}`, { id, name: id, profile: id, selector: { mac } }),
      json(`profiles/${id}`, {
        id,
        name: purposeOf(machine),
        boot: startOf(netbootOf(plan, machine) ?? disk(plan)),
      }),
    ];
  },
  forCluster: () => [{ path: DISK, content: `#!ipxe\n${START_DISK}\n` }],
});

function json(path: string, value: object): OutputFile {
  return { path: `boot/matchbox/${path}.json`, content: render({ format: 'json', value }) };
}

function startOf(netboot: Netboot): object {
  return { kernel: netboot.kernel, initrd: initrdArguments(netboot), args: kernelArguments(netboot) };
}

const DISK = 'boot/matchbox/disk.ipxe';

/** A profile always starts a kernel; to iPXE a script is one too (ipxe/ipxe, core/image.c), and this starts the disk. */
function disk({ boot }: ClusterPlan): Netboot {
  return { kernel: `${boot.server}/${DISK}`, initrds: [], arguments: [] };
}
