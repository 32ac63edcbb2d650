import { k8s } from 'cdk8s-plus-27';
import { type File, file } from '../artifacts';
import type { ClusterPlan, FlaggedComponent, PoolPlan } from '../plan';
import { argumentsOf, type Flags } from './arguments';
import { checksumOf, readAtStart } from './checksum';
import { type HostVolume, hostVolumes } from './host-volume';
import { namedVolumes } from './named-volumes';
import { type ProbeTarget, probesOf } from './probes';

/** What one static pod of the control plane has of its own. */
export interface StaticPodProps {
  readonly name: Exclude<FlaggedComponent, 'kubelet'>;
  readonly reason: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** The computed flags; those set by hand join them. */
  readonly flags: Flags;
  readonly probe: ProbeTarget;
  readonly requests: Readonly<Record<string, string>>;
  readonly volumes: readonly HostVolume[];
}

/** What admission makes of system-node-critical; static pods start without it (kubernetes/kubernetes#114338). */
const NODE_CRITICAL = 2000001000;

/** The manifest of a static pod, in the shape that kubeadm of this minor gives it (util/staticpod/utils.go). */
export function staticPod(plan: ClusterPlan, pool: PoolPlan, props: StaticPodProps): File {
  const { name } = props;
  const { args, overriddenBy } = argumentsOf(name, props.flags, plan, pool);
  const { volumes, volumeMounts } = hostVolumes([
    ...props.volumes,
    ...namedVolumes(name, pool, props.volumes),
  ]);
  const container = { ...containerOf(plan, props), command: [name, ...args], volumeMounts };
  const pod = k8s.KubePod.manifest({
    metadata: {
      annotations: annotationsOf(pool, props),
      labels: { component: name, tier: 'control-plane' },
      name,
      namespace: 'kube-system',
    },
    spec: { ...podOf(plan, pool), containers: [container], volumes },
  });
  // kubeadm's mode: the command line may hold what only root should read.
  const path = `/etc/kubernetes/manifests/${name}.yaml`;
  const manifest = file(path, { format: 'yaml', documents: [pod] }, props.reason, 0o600);
  return overriddenBy.length > 0 ? { ...manifest, overriddenBy } : manifest;
}

function annotationsOf(
  pool: PoolPlan,
  { annotations, name }: StaticPodProps,
): Readonly<Record<string, string>> | undefined {
  const all = { ...annotations, ...checksumOf(readAtStart(name, pool)) };
  return Object.keys(all).length > 0 ? all : undefined;
}

function containerOf(plan: ClusterPlan, { name, probe, requests }: StaticPodProps): k8s.Container {
  const quantities = Object.entries(requests).map(([key, value]) => [key, k8s.Quantity.fromString(value)]);
  return {
    name,
    image: plan.images[name],
    imagePullPolicy: 'IfNotPresent',
    resources: { requests: Object.fromEntries(quantities) },
    ...probesOf(plan.release, probe),
  };
}

/** What all pods of the control plane have in common, those of the balancer too. */
export function podOf(plan: ClusterPlan, pool: PoolPlan): Omit<k8s.PodSpec, 'containers'> {
  return {
    hostNetwork: true,
    priority: plan.release.staticPods.explicitPriority ? NODE_CRITICAL : undefined,
    priorityClassName: 'system-node-critical',
    securityContext: {
      seLinuxOptions: seLinuxOptions(plan, pool),
      seccompProfile: { type: 'RuntimeDefault' },
    },
  };
}

/**
 * container_t may neither read /etc/kubernetes nor write /var/lib/etcd, and relabelling the host's own files for a
 * container takes them from the host; spc_t is container-selinux's type for containers that work on them.
 */
export function seLinuxOptions({ host }: ClusterPlan, { os }: PoolPlan): k8s.SeLinuxOptions | undefined {
  return os.selinux && host.selinux === 'enforcing' ? { type: 'spc_t' } : undefined;
}
