import { type Artifact, script, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { etcdFolders } from '../etcd/etcd-folders';
import { FINISHED, startScript } from './start-script';

/** With it a worker is a node: what kubeadm still does after it concerns kubeadm itself only. */
const IDENTITY = '/etc/kubernetes/kubelet.conf';

const START = '/opt/bootwright/bin/kubeadm-start';

/** How workers join the cluster. */
export function joinService({ os }: PoolPlan): Artifact {
  const command = `${os.binaries}/kubeadm join --config=/etc/kubernetes/kubeadm/join.yaml`;
  return unit(
    'kubeadm.service',
    { format: 'systemd', unit: service(command, IDENTITY, {}) },
    'joins the cluster',
  );
}

/** How a control plane joins the cluster, or the first one makes it. */
export function controlPlaneService(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Artifact[] {
  const reason =
    machine.controlPlaneIndex === 0 ? 'makes the cluster, unless it is there already' : 'joins the cluster';
  const content = {
    format: 'systemd',
    unit: service(START, FINISHED, pool.roles.includes('etcd') ? { RequiresMountsFor: etcdFolders } : {}),
  } as const;
  return [
    script(START, startScript(plan, pool, machine), reason),
    unit('kubeadm.service', content, `${reason}, at boot until that is done`),
  ];
}

/** It is tried again until it ends well: packages may still be on their way, and etcd takes one member at a time. */
function service(command: string, done: string, mounts: SystemdUnit[string]): SystemdUnit {
  return {
    Unit: {
      Description: 'Make this machine part of the cluster',
      Documentation: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/',
      Wants: 'network-online.target',
      After: 'network-online.target crio.service',
      ...mounts,
      ConditionPathExists: `!${done}`,
      StartLimitIntervalSec: '0',
    },
    Service: { Type: 'oneshot', ExecStart: command, Restart: 'on-failure', RestartSec: '30' },
    Install: { WantedBy: 'multi-user.target' },
  };
}
