import type { SystemdUnit } from '../../../formats';
import type { ClusterPlan } from '../../../plan';
import { FINISHED } from '../../kubeadm/start-script';

export const FOLDER = '/etc/kubernetes/addons';
export const APPLY_SCRIPT = '/opt/bootwright/bin/apply-addons';

/** It tries for ever: the API, the network's manifests and the definitions of its kinds come in their own time. */
export const applyUnit: SystemdUnit = {
  Unit: {
    Description: 'Apply the add-ons to the cluster',
    Wants: 'network-online.target',
    After: 'network-online.target kubelet.service',
    StartLimitIntervalSec: '0',
  },
  Service: {
    Type: 'oneshot',
    RemainAfterExit: 'yes',
    ExecStart: APPLY_SCRIPT,
    Restart: 'on-failure',
    RestartSec: '15',
  },
  Install: { WantedBy: 'multi-user.target' },
};

/**
 * Server-side, because Calico's definitions are too large for the annotation of a client-side apply; with force,
 * because after kubeadm init the fields of CoreDNS are kubeadm's. What a person changes in the cluster stays until the
 * description changes: the same files are not applied twice.
 */
export function applyScript(plan: ClusterPlan): string {
  return `#!/bin/sh
# Applies ${FOLDER} in the order of the names, unless these very files were applied from here before.
set -eu

kubectl=/opt/bootwright/bin/kubectl
apply="$kubectl apply --server-side --force-conflicts --request-timeout=60s"
applied=/var/lib/bootwright/addons

${plan.bootstrap === 'kubeadm' ? WAIT : ''}wanted=$(find ${FOLDER} -type f | sort | xargs sha256sum)
if [ "$(cat "$applied" 2>/dev/null)" != "$wanted" ]; then
  for each in ${FOLDER}/*; do
    if [ -d "$each" ]; then
      $apply -k "$each"
      $kubectl wait --for=condition=Established --timeout=60s customresourcedefinitions --all
    else
      $apply -f "$each"
    fi
  done
  mkdir -p "\${applied%/*}"
  printf '%s\\n' "$wanted" >"$applied"
fi
${plan.bootstrap === 'static' ? LABEL : ''}`;
}

const WAIT = `# kubeadm init deploys a CoreDNS of its own at its very end; the one of the plan takes its place.
if [ ! -e ${FINISHED} ]; then
  echo 'kubeadm has not finished on this machine yet' >&2
  exit 1
fi

`;

/** Last, because a kubelet that starts with a token can only register once it is bound to its role. */
const LABEL = `
# No kubelet may set the role of its own node; kubeadm marks control planes with these two.
$kubectl label --overwrite node "$(uname -n)" \\
  node-role.kubernetes.io/control-plane= node.kubernetes.io/exclude-from-external-load-balancers=
`;
