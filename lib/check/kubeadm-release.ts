import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { type Document, documentsIn, fileAt, valueAt } from './read/files';
import { apiAddressOf, apiPortOf } from './read/programs';
import { staticPodOn } from './read/static-pods';
import { shown, tableAt } from './read/value';
import type { Rule } from './rule';

/** kubeadm's documents name the release, the registry and the port that machines run with. */
export const kubeadmRelease: Rule = {
  name: 'kubeadm-release',
  protects:
    'kubeadm upgrade, and every join, takes release, registry and port from its own documents: machines then run another release, or look for the API where it is not.',
  seen: [
    'vmware-archive/cluster-api-upgrade-tool#56',
    'kubernetes-sigs/cluster-api#2805',
    'kubernetes/kubernetes#57261',
  ],
  check: ({ pools }: ClusterModel) => pools.flatMap((pool) => onMachines(pool, checkMachine)),
};

const FILES = ['etcd.yaml', 'init.yaml', 'join.yaml'].map((name) => `/etc/kubernetes/kubeadm/${name}`);

const ANNOTATION = 'kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint';

/** Where a document has a port, by its kind. */
const PORTS = ['/localAPIEndpoint/bindPort', '/controlPlane/localAPIEndpoint/bindPort'];

/** A field, and what it must be; undefined if nobody knows. */
type Wanted = readonly [pointer: string, right: string | undefined];

function checkMachine(machine: MachineModel): Issue[] {
  const port = apiPortOf(staticPodOn(machine, 'kube-apiserver')?.flags);
  const wanted: readonly Wanted[] = [
    ['/kubernetesVersion', machine.pool.plan.runs.version],
    ['/imageRepository', repositoryOf(machine)],
    ...PORTS.map((pointer) => [pointer, port] as const),
  ];
  return [...checkAnnotation(machine), ...FILES.flatMap((path) => checkFile(machine, path, wanted))];
}

/** By which kubeadm finds the API server of a machine again (kubernetes/enhancements#1380). */
function checkAnnotation(machine: MachineModel): Issue[] {
  const pod = staticPodOn(machine, 'kube-apiserver');
  const annotations = tableAt(pod?.document, '/metadata/annotations');
  const value = annotations[ANNOTATION];
  const right = apiAddressOf(pod?.flags);
  if (!pod || value === undefined || value === right) return [];
  const message = `the annotation ${ANNOTATION} is ${shown(value)}, but the API server says ${right}`;
  return [wrongIn(machine, pod.file, message, `write ${right}`)];
}

function checkFile(machine: MachineModel, path: string, wanted: readonly Wanted[]): Issue[] {
  const file = fileAt(machine, path);
  return documentsIn(file).flatMap((document) =>
    wanted
      .filter(([pointer, right]) => differs(document, pointer, right))
      .flatMap(([pointer, right]) => {
        const message = `${shown(document.kind)} ${pointer} is ${shown(valueAt(document, pointer))}, but the machine runs with ${right}`;
        return file ? [wrongIn(machine, file, message, `write ${right}`)] : [];
      }),
  );
}

function differs(document: Document, pointer: string, right: string | undefined): boolean {
  const value = valueAt(document, pointer);
  return value !== undefined && right !== undefined && shown(value) !== right;
}

/** That of the API server's image, if its name tells one: `registry.k8s.io` of `registry.k8s.io/kube-apiserver:v1.36.3`. */
function repositoryOf({ pool }: MachineModel): string | undefined {
  return /^(.+)\/kube-apiserver:[^/]+$/.exec(pool.plan.runs.images['kube-apiserver'])?.[1];
}
