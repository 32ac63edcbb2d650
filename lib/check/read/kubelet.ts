import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, PoolModel } from '../../constructs';
import { byPath, type Document, documentOf, documentsIn } from './files';
import { INIT } from './programs';

/** What the kubelets of a pool are configured with, and the file that it stands in. */
export interface KubeletConfiguration {
  readonly file: RenderedFile;
  readonly fields: Document;
}

/** Where it lies on a machine of its own: a node's, and that of a machine that only runs static pods. */
const OWN = ['/var/lib/kubelet/config.yaml', '/var/lib/kubelet/etcd-kubelet.yaml'];

/** What kubeadm joins to the configuration that the first control plane gave the cluster. */
const PATCH = '/etc/kubernetes/kubeadm/patches/kubeletconfiguration+merge.yaml';

/** The KubeletConfiguration of a pool; undefined where a machine has no kubelet. */
export function kubeletConfiguration(model: ClusterModel, pool: PoolModel): KubeletConfiguration | undefined {
  const files = byPath(pool.shared);
  const file = OWN.map((path) => files.get(path)).find((each) => each !== undefined);
  if (file) return { file, fields: documentOf(file, 'KubeletConfiguration') };
  const cluster = clusterWide(model);
  const patch = files.get(PATCH);
  if (!cluster || !pool.plan.roles.includes('node')) return undefined;
  return { file: patch ?? cluster.file, fields: { ...cluster.fields, ...documentsIn(patch)[0] } };
}

/** With kubeadm all kubelets have that of `kubeadm init`, which the first control plane runs. */
function clusterWide({ plan, pools }: ClusterModel): KubeletConfiguration | undefined {
  const machines = pools.find((pool) => pool.plan.id === plan.controlPlanes[0]?.pool)?.machines ?? [];
  const file = machines[0] && byPath(machines[0].own).get(INIT);
  return file && { file, fields: documentOf(file, 'KubeletConfiguration') };
}
