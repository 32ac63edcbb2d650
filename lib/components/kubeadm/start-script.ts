import { apiPort, type ClusterPlan, type MachinePlan, type PoolPlan } from '../../plan';

/** It is there once kubeadm has ended well on a control plane. */
export const FINISHED = '/var/lib/bootwright/kubeadm';

/**
 * What a control plane runs until it ends well. Nothing is removed between two tries, and so neither the certificates
 * that lie there before nor etcd's data are ever at risk: kubeadm's phases take what they find, and the preflight
 * checks that would object are named in its configuration.
 */
export function startScript(plan: ClusterPlan, { os }: PoolPlan, machine: MachinePlan): string {
  const first = machine.controlPlaneIndex === 0;
  return `#!/bin/sh
# ${first ? 'Makes the cluster, or joins it if it is there already' : 'Joins the cluster'}; to be run until it ends well.
set -eu

finished=${FINISHED}
kubectl='/opt/bootwright/bin/kubectl --request-timeout=10s'
mkdir -p "\${finished%/*}"

join() {
  # A try that was cut short may have left the node, and kubeadm takes one that is ready for another machine.
  $kubectl delete node ${machine.name} --ignore-not-found --wait=false
  ${os.binaries}/kubeadm join --config=/etc/kubernetes/kubeadm/join.yaml
}

${first ? makeOrJoin(plan, machine, os.binaries) : 'join\n'}touch "$finished"
`;
}

/**
 * Installed anew, it must not make a second cluster. It asks whether one is there only when its preflight has ended
 * well: by then it has pulled its images, and so has a network on which a cluster would answer.
 */
function makeOrJoin(
  { controlPlanes, endpoint }: ClusterPlan,
  machine: MachinePlan,
  binaries: string,
): string {
  const others = controlPlanes
    .filter(({ name }) => name !== machine.name)
    .map(({ address }) => `https://${address}:${apiPort}`);
  const init = `${binaries}/kubeadm init`;
  return `is_there() {
  for server in ${[endpoint.url, ...others].join(' ')}; do
    if $kubectl --server="$server" get --raw=/version; then return 0; fi
  done
  return 1
}

if [ ! -e "$finished-init" ]; then
  ${init} phase preflight --config=/etc/kubernetes/kubeadm/init.yaml
  if is_there; then
    join
    touch "$finished"
    exit 0
  fi
  touch "$finished-init"
fi
${init} --config=/etc/kubernetes/kubeadm/init.yaml
`;
}
