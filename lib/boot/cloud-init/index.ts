import type { BootFormat } from '../boot-format';
import { machineFolder } from '../urls';
import { networkConfig } from './network-config';
import { userData } from './user-data';

/**
 * Debian, Ubuntu and Rocky: the four files of a NoCloud seed. cloud-init could do without the last two, but looks for
 * each of them ten times before it gives up (cloud-init, util.read_seeded).
 */
export const cloudInit: BootFormat = {
  name: 'cloud-init',
  forMachine: ({ plan }, machine) => {
    if (machine.pool.plan.document !== 'cloud-init') return [];
    const folder = `${machineFolder(machine.plan)}/cloud-init`;
    return [
      { path: `${folder}/meta-data`, content: metaData(plan.name, machine.plan.name) },
      { path: `${folder}/network-config`, content: networkConfig(plan, machine.plan) },
      { path: `${folder}/user-data`, content: userData(machine) },
      { path: `${folder}/vendor-data`, content: '#cloud-config\n{}\n' },
    ];
  },
};

/** Another instance-id would have cloud-init take the machine for a new one, with new SSH host keys. */
function metaData(cluster: string, machine: string): string {
  return `instance-id: ${JSON.stringify(`${cluster}-${machine}`)}\nlocal-hostname: ${JSON.stringify(machine)}\n`;
}
