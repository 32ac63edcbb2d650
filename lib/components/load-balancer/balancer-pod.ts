import { k8s } from 'cdk8s-plus-27';
import { type File, file } from '../../artifacts';
import { render } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { checksumOf } from '../checksum';
import { podOf } from '../static-pod';

/** What a static pod of the load balancer has of its own. */
export interface BalancerPodProps {
  readonly name: 'haproxy' | 'keepalived';
  readonly reason: string;
  readonly container: Partial<k8s.Container>;
  /** What it reads at its start, all in one folder. */
  readonly files: readonly File[];
  /** Where its image looks for that folder. */
  readonly mountPath: string;
}

/**
 * The manifest of haproxy's or keepalived's static pod, as kubeadm's "Options for Software Load Balancing" has them,
 * with the priority of the pods that they are there for. It mounts a folder: a file that is mounted alone is never seen
 * again once another one took its name. The annotation makes it another pod when a file changes, for the kubelet
 * starts a pod anew for nothing else.
 */
export function balancerPod(plan: ClusterPlan, pool: PoolPlan, props: BalancerPodProps): File {
  const { files, name, reason } = props;
  const pod = k8s.KubePod.manifest({
    metadata: {
      annotations: checksumOf(files.map(({ path, content }) => ({ path, text: render(content) }))),
      labels: { component: name, tier: 'control-plane' },
      name,
      namespace: 'kube-system',
    },
    spec: { ...podOf(plan, pool), ...contentOf(plan, props) },
  });
  return file(`/etc/kubernetes/manifests/${name}.yaml`, { format: 'yaml', documents: [pod] }, reason, 0o600);
}

function contentOf({ images }: ClusterPlan, { container, mountPath, name }: BalancerPodProps) {
  const volume = `${name}-folder`;
  return {
    containers: [
      {
        name,
        image: images[name],
        imagePullPolicy: 'IfNotPresent',
        resources: { requests: { cpu: k8s.Quantity.fromString('100m') } },
        ...container,
        volumeMounts: [{ mountPath, name: volume, readOnly: true }],
      },
    ],
    volumes: [{ name: volume, hostPath: { path: `/etc/${name}`, type: 'Directory' } }],
  };
}
