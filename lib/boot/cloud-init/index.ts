import type { ClusterModel, MachineModel } from '../../constructs';
import { sha256 } from '../../formats';
import type { BootFormat, OutputFile } from '../boot-format';
import { machineFolder } from '../urls';
import { networkConfig } from './network-config';
import { userData } from './user-data';

/**
 * Debian, Ubuntu and Rocky: the four files of a NoCloud seed. cloud-init could do without the last two, but looks for
 * each of them ten times before it gives up (cloud-init, util.read_seeded).
 */
export const cloudInit: BootFormat = {
  name: 'cloud-init',
  forMachine: (model, machine) => seedOf(model, machine, userData(machine)),
  /** cloud-init cannot merge lists of files by URL, so its documents are complete. */
  sealed: (model, machine, { files, passwords }) => {
    const own = { ...machine.own, files: [...machine.own.files, ...files] };
    return seedOf(model, machine, marked(userData({ ...machine, own }, passwords), userData(machine)));
  },
};

function seedOf({ plan }: ClusterModel, machine: MachineModel, content: string): OutputFile[] {
  if (machine.pool.plan.document !== 'cloud-init') return [];
  const folder = `${machineFolder(machine.plan)}/cloud-init`;
  return [
    { path: `${folder}/meta-data`, content: metaData(plan.name, machine.plan.name) },
    { path: `${folder}/network-config`, content: networkConfig(plan, machine.plan) },
    { path: `${folder}/user-data`, content },
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
