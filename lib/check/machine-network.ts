import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { byPath } from './read/files';
import type { Rule } from './rule';

/** Each machine gives its interface its own address, in a network as wide as that of all machines. */
export const machineNetwork: Rule = {
  name: 'machine-network',
  protects:
    'A machine with another’s address, or with too wide or narrow a network, reaches some of its peers and not others.',
  seen: ['rancher/rancher#12628', 'NetApp/ez-rancher#115'],
  check: (model) =>
    model.pools.flatMap((pool) => onMachines(pool, (machine) => checkMachine(model, machine))),
};

/** systemd-networkd and NetworkManager; netplan's and cloud-init's come with the boot document. */
const FILES = /^\/etc\/(systemd\/network\/.*\.network|NetworkManager\/system-connections\/.*)$/;
const ADDRESS = /^(?:Address|address1)=([^\s,]+)/m;

function checkMachine({ plan }: ClusterModel, machine: MachineModel): Issue[] {
  const right = `${machine.plan.address}/${plan.networks.prefix}`;
  return [...byPath(machine.own)]
    .filter(([path]) => FILES.test(path))
    .flatMap(([, file]) => {
      const [, address = right] = ADDRESS.exec(file.text) ?? [];
      if (address === right) return [];
      return [
        wrongIn(machine, file, `Address is ${address}`, `write ${right}, as pools and networks.machines say`),
      ];
    });
}
