import { type Artifact, script, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { PoolPlan } from '../../plan';
import { discoveryFile } from './join-configuration';

const START = '/opt/bootwright/bin/kubeadm-start';

/** The service with which a machine joins the cluster. */
export function joinService({ os }: PoolPlan): Artifact {
  const content = service(`${os.binaries}/kubeadm join --config=/etc/kubernetes/kubeadm/join.yaml`);
  return unit('kubeadm.service', { format: 'systemd', unit: content }, 'joins the cluster');
}

/** The service with which the first control plane makes the cluster. */
export function initService({ os }: PoolPlan): readonly Artifact[] {
  return [
    script(START, start(os.binaries), 'makes the cluster, unless it is there already'),
    unit('kubeadm.service', { format: 'systemd', unit: service(START) }, 'makes the cluster'),
  ];
}

/** Only until the machine has become a node. It is tried again, as packages may still be on their way. */
function service(command: string): SystemdUnit {
  return {
    Unit: {
      Description: 'Make this machine part of the cluster',
      Documentation: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/',
      Wants: 'network-online.target',
      After: 'network-online.target crio.service',
      ConditionPathExists: '!/etc/kubernetes/kubelet.conf',
    },
    Service: { Type: 'oneshot', ExecStart: command, Restart: 'on-failure', RestartSec: '30' },
    Install: { WantedBy: 'multi-user.target' },
  };
}

/** A first control plane that was installed anew must not make a second cluster beside the one that is there. */
function start(binaries: string): string {
  return `#!/bin/sh
# Joins the cluster if its API answers, and makes it otherwise.
set -eu

if ${binaries}/kubectl --kubeconfig=${discoveryFile} --request-timeout=10s get --raw=/livez; then
  exec ${binaries}/kubeadm join --config=/etc/kubernetes/kubeadm/join.yaml
fi
exec ${binaries}/kubeadm init --config=/etc/kubernetes/kubeadm/init.yaml
`;
}
