import type { ClusterModel, MachineModel } from '../../constructs';
import { sha256 } from '../../formats';
import type { BootFormat, OutputFile } from '../boot-format';
import { machineFolder, poolFolder } from '../urls';
import { networkConfig } from './network-config';
import { sharedUserData, userData } from './user-data';

/**
 * Debian, Ubuntu and Rocky: the four files of a NoCloud seed. cloud-init could do without the last two, but looks for
 * each of them ten times before it gives up (cloud-init, util.read_seeded).
 *
 * cloud-init merges no lists of files by URL, so that the document that a machine fetches is complete, and is in
 * `sealed/` alone. `dist/` has what its pool shares of it, and the network configuration, which is in no other file.
 */
export const cloudInit: BootFormat = {
  name: 'cloud-init',
  forPool: (_model, pool) =>
    pool.plan.document === 'cloud-init'
      ? [{ path: `${poolFolder(pool.plan)}/cloud-init/user-data`, content: sharedUserData(pool) }]
      : [],
  forMachine: ({ plan }, machine) =>
    machine.pool.plan.document === 'cloud-init'
      ? [
          {
            path: `${machineFolder(machine.plan)}/network-config`,
            content: networkConfig(plan, machine.plan),
          },
        ]
      : [],
  whole: (model, machine) => seedOf(model, machine, () => userData(machine)),
  sealed: (model, machine, { files, passwords }) => {
    const own = { ...machine.own, files: [...machine.own.files, ...files] };
    const content = () => marked(userData({ ...machine, own }, passwords), userData(machine));
    return seedOf(model, machine, content);
  },
};

function seedOf({ plan }: ClusterModel, machine: MachineModel, content: () => string): OutputFile[] {
  if (machine.pool.plan.document !== 'cloud-init') return [];
  const folder = `${machineFolder(machine.plan)}/cloud-init`;
  return [
    { path: `${folder}/meta-data`, content: metaData(plan.name, machine.plan.name) },
    { path: `${folder}/network-config`, content: networkConfig(plan, machine.plan) },
    { path: `${folder}/user-data`, content: content() },
    { path: `${folder}/vendor-data`, content: '#cloud-config\n{}\n' },
  ];
}

/** The first line tells cloud-init what it reads; the second tells people what it was sealed for. */
function marked(sealed: string, open: string): string {
  return sealed.replace('\n', `\n# Sealed for the public document with SHA-256 ${sha256(open)}.\n`);
}

/** Another instance-id would have cloud-init take the machine for a new one, with new SSH host keys. */
function metaData(cluster: string, machine: string): string {
  return `instance-id: ${JSON.stringify(`${cluster}-${machine}`)}\nlocal-hostname: ${JSON.stringify(machine)}\n`;
}
