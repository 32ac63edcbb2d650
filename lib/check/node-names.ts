import type { MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { documentsIn, fileAt, valueAt } from './read/files';
import type { Rule } from './rule';

/** Whatever registers a machine calls it by its name and its address. */
export const nodeNames: Rule = {
  name: 'node-names',
  protects:
    'A kubelet that calls itself otherwise than its certificate does may not write its node, and one with another address is called where it is not.',
  seen: ['kubernetes/kubernetes#93884', 'slawekzachcial/kubernetes-the-hard-way-aws#4'],
  check: ({ pools }) => pools.flatMap((pool) => onMachines(pool, checkMachine)),
};

const KUBEADM = ['etcd.yaml', 'init.yaml', 'join.yaml'].map((name) => `/etc/kubernetes/kubeadm/${name}`);

/** Where each document of kubeadm has them. */
const NAME = '/nodeRegistration/name';
const ADDRESSES = ['/localAPIEndpoint/advertiseAddress', '/controlPlane/localAPIEndpoint/advertiseAddress'];

function checkMachine(machine: MachineModel): Issue[] {
  return [...KUBEADM.flatMap((path) => checkKubeadm(machine, path)), ...checkFlags(machine)];
}

function checkKubeadm(machine: MachineModel, path: string): Issue[] {
  const file = fileAt(machine, path);
  if (!file) return [];
  const { address, name } = machine.plan;
  return documentsIn(file).flatMap((document) =>
    [[NAME, name] as const, ...ADDRESSES.map((pointer) => [pointer, address] as const)].flatMap(
      ([pointer, right]) => {
        const value = valueAt(document, pointer);
        if (value === undefined || value === right) return [];
        return [wrongIn(machine, file, `${document.kind} ${pointer} is ${value}`, `write ${right}`)];
      },
    ),
  );
}

function checkFlags(machine: MachineModel): Issue[] {
  const file = fileAt(machine, '/var/lib/kubelet/kubeadm-flags.env');
  const { address, name } = machine.plan;
  const right = { 'hostname-override': name, 'node-ip': address };
  return Object.entries(right).flatMap(([flag, own]) => {
    const value = new RegExp(`--${flag}=([^\\s"]+)`).exec(file?.text ?? '')?.[1];
    return file && value !== undefined && value !== own
      ? [wrongIn(machine, file, `--${flag}=${value}`, `write ${own}`)]
      : [];
  });
}
