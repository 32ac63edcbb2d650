import { script, secret, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import { type ClusterPlan, hasTokenSecret, type PoolPlan } from '../../plan';
import type { Component } from '../component';
import { clockIsSet } from '../host/time-sync';

const SCRIPT = '/opt/bootwright/bin/bootstrap-token';
const MANIFEST = '/etc/kubernetes/bootstrap-token.yaml';

/**
 * The token with which kubelets ask for their certificates, as a Secret of the cluster. Every control plane applies it
 * once, when it is installed; later a person opens the door again with the same script.
 */
export const bootstrapToken: Component = {
  name: 'bootstrap-token',
  roles: ['control-plane'],
  when: hasTokenSecret,
  forPool: (plan, pool) => [
    secret(MANIFEST, 'the Secret of the bootstrap token'),
    script(SCRIPT, text(plan, pool), `makes the bootstrap token valid for ${validity(plan)}`),
    unit(
      'bootwright-bootstrap-token.service',
      { format: 'systemd', unit: UNIT },
      'applies the bootstrap token when this machine is installed',
    ),
  ],
};

/** Not tied to kubeadm.service: a control plane that is installed anew needs the token to join. */
const UNIT: SystemdUnit = {
  Unit: {
    Description: 'Apply the bootstrap token',
    Documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    Wants: 'network-online.target time-sync.target',
    After: 'network-online.target time-sync.target',
    ConditionPathExists: '!/var/lib/bootwright/bootstrap-token',
    StartLimitIntervalSec: '0',
  },
  Service: { Type: 'oneshot', ExecStart: SCRIPT, Restart: 'on-failure', RestartSec: '15' },
  Install: { WantedBy: 'multi-user.target' },
};

function validity({ bootstrapTokenTtlHours }: ClusterPlan): string {
  return bootstrapTokenTtlHours.value === 0 ? 'ever' : `${bootstrapTokenTtlHours.value} hours`;
}

/** The controller manager's tokencleaner deletes the Secret when its time is over. */
function text(plan: ClusterPlan, pool: PoolPlan): string {
  return `#!/bin/sh
# Makes the bootstrap token valid for ${validity(plan)} from now.
set -eu

${apply(plan.bootstrapTokenTtlHours.value, pool)}
mkdir -p /var/lib/bootwright
touch /var/lib/bootwright/bootstrap-token
`;
}

function apply(hours: number, pool: PoolPlan): string {
  const kubectl = '/opt/bootwright/bin/kubectl';
  const options = '--server-side --force-conflicts --request-timeout=30s';
  if (hours === 0) return `${kubectl} apply ${options} -f ${MANIFEST}`;
  return `${waitForClock(pool)}
end=$(date -u -d '+${hours} hours' +%Y-%m-%dT%H:%M:%SZ)
${kubectl} patch --local -f ${MANIFEST} --type=merge -o json \\
  -p '{"stringData":{"expiration":"'"$end"'"}}' |
  ${kubectl} apply ${options} -f -`;
}

/** Ours: a time server that answers does so in seconds, and a cluster without one must come up too. */
const PATIENCE_SECONDS = 600;

/**
 * The target is reached at once unless somebody enabled what it waits for, so the script asks. A clock that is days
 * behind at the first boot would end the token before it is set (harvester/harvester#2860).
 */
function waitForClock(pool: PoolPlan): string {
  return `# Its end counts from a clock that is set.
waited=0
until ${clockIsSet(pool)}; do
  if [ "$waited" -eq 0 ]; then echo 'waiting for a time server to set the clock'; fi
  if [ "$waited" -ge ${PATIENCE_SECONDS} ]; then
    echo "none has in ${PATIENCE_SECONDS / 60} minutes; the token is valid from $(date -u)" >&2
    break
  fi
  sleep 5
  waited=$((waited + 5))
done`;
}
