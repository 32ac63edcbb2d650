import type { k8s } from 'cdk8s-plus-27';
import type { ClusterPlan, PoolPlan } from '../plan';
import { srvKubernetes } from './control-plane/srv-kubernetes';

/** A directory or file of the machine that a pod finds at the same path. */
export interface HostVolume {
  readonly name: string;
  readonly path: string;
  readonly type: 'DirectoryOrCreate' | 'File' | 'FileOrCreate';
  readonly readOnly: boolean;
}

/** Volumes and mounts of a pod, sorted by name as kubeadm sorts them. */
export function hostVolumes(volumes: readonly HostVolume[]): {
  readonly volumes: k8s.Volume[];
  readonly volumeMounts: k8s.VolumeMount[];
} {
  const sorted = [...volumes].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    volumes: sorted.map(({ name, path, type }) => ({ name, hostPath: { path, type } })),
    volumeMounts: sorted.map(({ name, path, readOnly }) => ({
      mountPath: path,
      name,
      ...(readOnly && { readOnly }),
    })),
  };
}

/** What kube-apiserver and kube-controller-manager read: the cluster's certificates and the system's. */
export function certificateVolumes({ pkiLayout, release }: ClusterPlan, { os }: PoolPlan): HostVolume[] {
  const there = release.staticPods.caDirectories.filter((directory) =>
    os.caDirectories.some((each) => each === directory || each.startsWith(`${directory}/`)),
  );
  return [
    readOnlyDirectory('k8s-certs', '/etc/kubernetes/pki'),
    ...(pkiLayout === 'srv-kubernetes' ? [readOnlyDirectory('srv-kubernetes', srvKubernetes.folder)] : []),
    readOnlyDirectory('ca-certs', '/etc/ssl/certs'),
    // The certificates in /etc/ssl/certs are links into these (kubeadm, phases/controlplane/volumes.go).
    ...there.map((directory) => readOnlyDirectory(directory.slice(1).replaceAll('/', '-'), directory)),
  ];
}

/** A kubeconfig, at the place where kubeadm writes it. */
export function kubeconfigVolume(path: string): HostVolume {
  return { name: 'kubeconfig', path, type: 'FileOrCreate', readOnly: true };
}

function readOnlyDirectory(name: string, path: string): HostVolume {
  return { name, path, type: 'DirectoryOrCreate', readOnly: true };
}
