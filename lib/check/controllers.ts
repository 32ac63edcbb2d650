import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { placeOfFlag } from './releases/place';
import { givenFlags, programsOf, type StartedProgram } from './releases/program';
import type { Rule } from './rule';

/** The controllers run without which machines do not join, pods do not get an address, or nothing is ever cleaned up. */
export const controllers: Rule = {
  name: 'controllers',
  protects:
    'A list of controllers replaces ours: those that are off by default sign what joins, and one that is named wrongly ends the program.',
  seen: ['kubernetes/kubernetes#110203'],
  check: (model) =>
    programsOf(model)
      .filter(({ at }) => at.program === 'kube-controller-manager')
      .flatMap((program) => checkProgram(model, program)),
};

/** What each keeps up, by the name since 1.28 (KEP-3880, cmd/kube-controller-manager/names); others may be off. */
const NEEDED: Readonly<Record<string, string>> = {
  'bootstrap-signer-controller': 'machines that join by token find no signed cluster-info',
  'certificatesigningrequest-approving-controller': 'no kubelet that joins gets its certificate',
  'certificatesigningrequest-signing-controller': 'no kubelet that joins gets its certificate',
  'daemonset-controller': 'kube-proxy and the pod network run nowhere',
  'deployment-controller': 'CoreDNS is never started',
  'endpointslice-controller': 'no Service reaches its pods',
  'garbage-collector-controller': 'what belongs to something that was deleted stays for ever',
  'namespace-controller': 'a namespace that is deleted never goes',
  'node-lifecycle-controller': 'pods of a lost node stay there',
  'persistentvolume-binder-controller': 'no claim gets a volume',
  'pod-garbage-collector-controller': 'pods of nodes that are gone stay for ever',
  'replicaset-controller': 'no Deployment has pods',
  'root-ca-certificate-publisher-controller': 'no pod that starts gets the CA of the cluster',
  'serviceaccount-controller': 'no pod starts in a new namespace',
};

/** The names before 1.28, which are still taken. */
const OLD: Readonly<Record<string, string>> = {
  'bootstrap-signer-controller': 'bootstrapsigner',
  'certificatesigningrequest-approving-controller': 'csrapproving',
  'certificatesigningrequest-signing-controller': 'csrsigning',
  'daemonset-controller': 'daemonset',
  'deployment-controller': 'deployment',
  'endpointslice-controller': 'endpointslice',
  'garbage-collector-controller': 'garbagecollector',
  'namespace-controller': 'namespace',
  'node-ipam-controller': 'nodeipam',
  'node-lifecycle-controller': 'nodelifecycle',
  'persistentvolume-binder-controller': 'persistentvolume-binder',
  'pod-garbage-collector-controller': 'podgc',
  'replicaset-controller': 'replicaset',
  'root-ca-certificate-publisher-controller': 'root-ca-cert-publisher',
  'serviceaccount-controller': 'serviceaccount',
  'token-cleaner-controller': 'tokencleaner',
};

/** Off unless they are named (app.ControllersDisabledByDefault). */
const OFF = ['bootstrap-signer-controller', 'token-cleaner-controller'];

function checkProgram({ plan }: ClusterModel, program: StartedProgram): Issue[] {
  const given = givenFlags(program);
  const value = given.get('controllers');
  if (value === undefined) return [];
  const words = value.split(',');
  const { by, path } = placeOfFlag(program.file, program.at.program, 'controllers');
  const blocks = plan.networks.nodeBlocks && given.get('allocate-node-cidrs') !== 'false';
  const needed = Object.entries(blocks ? { ...NEEDED, ...BLOCKS } : NEEDED);
  const [first, ...more] = needed.filter(([name]) => !runs(name, words));
  const message = `${by}--controllers=${value} leaves out`;
  if (first) {
    const others = more.length > 0 ? ` (and ${more.length} more that are needed)` : '';
    return [error(path, `${message} ${first[0]}: ${first[1]}${others}`, MEND)];
  }
  if (runs('token-cleaner-controller', words)) return [];
  const cleaner = 'token-cleaner-controller: tokens that have ended stay listed';
  return [warning(path, `${message} ${cleaner}`, 'add tokencleaner')];
}

/** Where the network reads the blocks of nodes. */
const BLOCKS = { 'node-ipam-controller': 'no new node gets a block of addresses for its pods' };

const MEND = 'begin with *,bootstrapsigner,tokencleaner and write a dash before what is to be off';

/** As cmd/kube-controller-manager reads the list (genericcontrollermanager.IsControllerEnabled). */
function runs(name: string, words: readonly string[]): boolean {
  const names = [name, OLD[name]];
  if (words.some((word) => names.includes(word))) return true;
  if (words.some((word) => word.startsWith('-') && names.includes(word.slice(1)))) return false;
  return words.includes('*') && !OFF.includes(name);
}
