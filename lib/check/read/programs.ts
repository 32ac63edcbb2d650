import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, MachineModel } from '../../constructs';
import { isTable } from '../../formats';
import { apiPort, type EtcdClusterPlan } from '../../plan';
import { documentOf, fileAt, valueAt } from './files';
import { byName, lastOf, staticPodOn } from './static-pods';
import { shown, textsAt } from './value';

/** A program of the control plane on one machine, and the file that says with which flags it starts. */
export interface Program {
  readonly machine: MachineModel;
  readonly file: RenderedFile;
  readonly flags: ReadonlyMap<string, string>;
  /** All values of each, in order: of a few flags more than the last one count. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** Where kubeadm reads what it makes of this machine. */
export const INIT = '/etc/kubernetes/kubeadm/init.yaml';

/** Every kube-apiserver of the cluster. */
export function apiServers({ pools }: ClusterModel): readonly Program[] {
  return pools
    .filter(({ plan }) => plan.roles.includes('control-plane'))
    .flatMap(({ machines }) => machines.flatMap((machine) => apiServerOn(machine) ?? []));
}

/** The port on which an API server with these flags listens. */
export function apiPortOf(flags: Program['flags'] | undefined): string {
  return flags?.get('secure-port') ?? String(apiPort);
}

/** Where others find it. */
export function apiAddressOf(flags: Program['flags'] | undefined): string {
  return `${flags?.get('advertise-address')}:${apiPortOf(flags)}`;
}

/** The members of an etcd cluster that start from a manifest: those that kubeadm makes find one another by it. */
export function etcdMembers({ pools }: ClusterModel, { name }: EtcdClusterPlan): readonly Program[] {
  return pools
    .filter(({ plan }) => plan.etcdCluster?.name === name)
    .flatMap(({ machines }) => machines.flatMap((machine) => fromManifest(machine, 'etcd') ?? []));
}

/** The kube-apiserver of a machine, from its manifest or from what kubeadm will make the manifest of. */
function apiServerOn(machine: MachineModel): Program | undefined {
  return fromManifest(machine, 'kube-apiserver') ?? fromKubeadm(machine);
}

function fromManifest(machine: MachineModel, name: string): Program | undefined {
  const pod = staticPodOn(machine, name);
  return pod && { machine, file: pod.file, flags: pod.flags, given: pod.given };
}

/** As kubeadm translates its configuration (kubeadm, phases/controlplane/manifests.go). */
function fromKubeadm(machine: MachineModel): Program | undefined {
  const file = fileAt(machine, INIT);
  if (!file) return undefined;
  const cluster = documentOf(file, 'ClusterConfiguration');
  const api = valueAt(documentOf(file, 'InitConfiguration'), '/localAPIEndpoint');
  const external = textsAt(cluster, '/etcd/external/endpoints');
  const given = byName([
    ['advertise-address', shown(valueAt(api, '/advertiseAddress'))],
    ['etcd-servers', (external.length > 0 ? external : ['https://127.0.0.1:2379']).join(',')],
    ['secure-port', shown(valueAt(api, '/bindPort'))],
    ...extraArguments(valueAt(cluster, '/apiServer/extraArgs')),
  ]);
  return { machine, file, flags: lastOf(given), given };
}

/** v1beta4 has a list of name and value, v1beta3 a map. */
export function extraArguments(value: unknown): readonly [string, string][] {
  const pairs = Array.isArray(value)
    ? value.filter(isTable).map((each) => [each.name, each.value] as const)
    : Object.entries(isTable(value) ? value : {});
  return pairs.map(([name, each]) => [shown(name), shown(each)]);
}
