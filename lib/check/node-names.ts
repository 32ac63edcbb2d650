import type { MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { type Document, documentsIn, fileAt, valueAt } from './read/files';
import { extraArguments } from './read/programs';
import { shown } from './read/value';
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
  const right = [[NAME, name], ...ADDRESSES.map((pointer) => [pointer, address])] as const;
  return documentsIn(file).flatMap((document) => {
    const fields = right.map(([pointer, own]) => ({ what: pointer, own, value: valueAt(document, pointer) }));
    return [...fields, ...extraIn(machine, document)]
      .filter(({ own, value }) => value !== undefined && value !== own)
      .map(({ what, own, value }) =>
        wrongIn(machine, file, `${shown(document.kind)} ${what} is ${shown(value)}`, `write ${own}`),
      );
  });
}

/** What kubeadm gives the kubelet besides its own flags. */
function extraIn(machine: MachineModel, document: Document) {
  const extra = new Map(extraArguments(valueAt(document, '/nodeRegistration/kubeletExtraArgs')));
  return Object.entries(flagsOf(machine)).map(([flag, own]) => ({
    what: `kubeletExtraArgs ${flag}`,
    own,
    value: extra.get(flag),
  }));
}

/** Flags of the kubelet by which it tells who it is. */
function flagsOf({ plan: { address, name } }: MachineModel): Readonly<Record<string, string>> {
  return { 'hostname-override': name, 'node-ip': address };
}

function checkFlags(machine: MachineModel): Issue[] {
  const file = fileAt(machine, '/var/lib/kubelet/kubeadm-flags.env');
  return Object.entries(flagsOf(machine)).flatMap(([flag, own]) => {
    const value = new RegExp(`--${flag}=([^\\s"]+)`).exec(file?.text ?? '')?.[1];
    return file && value !== undefined && value !== own
      ? [wrongIn(machine, file, `--${flag}=${value}`, `write ${own}`)]
      : [];
  });
}
