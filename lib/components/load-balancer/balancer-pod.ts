import { k8s } from 'cdk8s-plus-27';
import { type File, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { podOf } from '../static-pod';

/** What a static pod of the load balancer has of its own. */
export interface BalancerPodProps {
  readonly name: 'haproxy' | 'keepalived';
  readonly reason: string;
  readonly container: Partial<k8s.Container>;
  /** Files of the machine, and where its container looks for them. */
  readonly files: readonly { readonly name: string; readonly path: string; readonly mountPath: string }[];
}

/**
 * The manifest of haproxy's or keepalived's static pod, as kubeadm's "Options for Software Load Balancing" has them,
 * with the priority of the pods that they are there for.
 */
export function balancerPod(plan: ClusterPlan, pool: PoolPlan, props: BalancerPodProps): File {
  const { container, files, name, reason } = props;
  const pod = k8s.KubePod.manifest({
    metadata: { labels: { component: name, tier: 'control-plane' }, name, namespace: 'kube-system' },
    spec: {
      ...podOf(plan, pool),
      containers: [
        {
          name,
          image: plan.images[name],
          imagePullPolicy: 'IfNotPresent',
          resources: { requests: { cpu: k8s.Quantity.fromString('100m') } },
          ...container,
          volumeMounts: files.map((each) => ({ mountPath: each.mountPath, name: each.name, readOnly: true })),
        },
      ],
      volumes: files.map((each) => ({ name: each.name, hostPath: { path: each.path, type: 'File' } })),
    },
  });
  return file(`/etc/kubernetes/manifests/${name}.yaml`, { format: 'yaml', documents: [pod] }, reason, 0o600);
}
