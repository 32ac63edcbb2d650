import type { ClusterModel } from '../../constructs';
import { isTable } from '../../formats';
import type { Kind } from '../../releases/facts';
import { kubeletConfiguration } from '../../releases/kubelet-fields';
import { textAt } from '../read/value';
import { filesOf } from './program';
import type { ReleaseFile } from './release-file';

/** A document of a configuration file whose fields are known. */
export interface Configuration {
  readonly file: ReleaseFile;
  readonly kind: Kind;
  readonly value: object;
}

/** The groups of such kinds. */
const GROUPS = [
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
];

/** What kubeadm merges into a KubeletConfiguration has no kind of its own (kubeadm, util/patches). */
const KUBELET_PATCH = '/etc/kubernetes/kubeadm/patches/kubeletconfiguration+merge.yaml';

/** Every configuration of a program of Kubernetes in the files of the cluster. */
export function configurationsOf(model: ClusterModel): Configuration[] {
  return filesOf(model).flatMap((file) =>
    file.documents.flatMap((value) => {
      if (!isTable(value)) return [];
      const [apiVersion, kind] = [textAt(value, '/apiVersion') ?? '', textAt(value, '/kind') ?? ''];
      if (file.path === KUBELET_PATCH) return [{ file, kind: kubeletConfiguration, value }];
      return GROUPS.includes(apiVersion.split('/')[0] ?? '')
        ? [{ file, kind: { apiVersion, kind }, value }]
        : [];
    }),
  );
}
