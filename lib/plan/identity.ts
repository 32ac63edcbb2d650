import type { ClusterSpec } from '../spec';
import { choose, derive } from './derived';
import { error, type Issue, warning } from './issue';
import type { ClusterPlan } from './plan';
import type { PoolTopology } from './pools';

/** How kubelets and administrators show who they are. */
export type IdentityPlan = Pick<
  ClusterPlan,
  'bootstrap' | 'bootstrapTokenTtlHours' | 'kubeletIdentity' | 'pkiLayout'
>;

/** kubeadm's token lives as long (kubeadm, constants.go, DefaultTokenDuration). */
const TTL_HOURS = 24;

export function planIdentity(
  spec: ClusterSpec,
  pools: readonly PoolTopology[],
  tokenHours: number,
  issues: Issue[],
): IdentityPlan {
  const bootstrap = spec.bootstrap ?? 'static';
  const plan: IdentityPlan = {
    bootstrap,
    kubeletIdentity: spec.kubeletIdentity ?? (bootstrap === 'kubeadm' ? 'bootstrap-token' : 'certificate'),
    bootstrapTokenTtlHours: choose(
      spec.bootstrapTokenTtlHours,
      derive(
        Math.max(TTL_HOURS, tokenHours),
        `a day from when a control plane applies it, or what the boot plan needs, which is ${tokenHours} hours`,
        'kubeadm constants.go; boot-plan.md',
      ),
    ),
    pkiLayout: spec.pkiLayout ?? 'kubeadm',
  };
  if (bootstrap === 'kubeadm') checkKubeadm(spec, issues);
  checkTtl(spec, plan, issues);
  issues.push(...forgetful(plan, pools));
  return plan;
}

/** Whether kubelets show a token that lies in the cluster as a Secret, and not in a file of the API servers. */
export function hasTokenSecret({ kubeletIdentity, pkiLayout }: IdentityPlan): boolean {
  return kubeletIdentity === 'bootstrap-token' && pkiLayout === 'kubeadm';
}

function checkKubeadm({ kubeletIdentity, pkiLayout }: ClusterSpec, issues: Issue[]): void {
  if (kubeletIdentity === 'certificate') {
    const message = 'with kubeadm join every kubelet asks for its certificate with a token';
    issues.push(error('kubeletIdentity', message, 'remove it, or set bootstrap to static'));
  }
  if (pkiLayout === 'srv-kubernetes') {
    const message = 'kubeadm looks for certificates in /etc/kubernetes/pki only';
    issues.push(error('pkiLayout', message, 'remove it, or set bootstrap to static'));
  }
}

function checkTtl({ bootstrapTokenTtlHours: hours }: ClusterSpec, plan: IdentityPlan, issues: Issue[]): void {
  if (hours === undefined) return;
  if (!Number.isInteger(hours) || hours < 0) {
    const message = `${hours} is not a number of hours`;
    issues.push(
      error('bootstrapTokenTtlHours', message, 'write a whole number, or 0 for a token without end'),
    );
  } else if (plan.kubeletIdentity === 'certificate') {
    const message = `${hours} would have no effect: kubelets have certificates and no token`;
    issues.push(error('bootstrapTokenTtlHours', message, 'remove it'));
  } else if (!hasTokenSecret(plan)) {
    const message = `${hours} would have no effect: a token of known_tokens.csv has no end`;
    issues.push(error('bootstrapTokenTtlHours', message, 'remove it'));
  }
}

/** A machine that runs from RAM has lost the certificate that it asked for, and asks again at every boot. */
function forgetful(plan: IdentityPlan, pools: readonly PoolTopology[]): Issue[] {
  const hours = plan.bootstrapTokenTtlHours.value;
  if (!hasTokenSecret(plan) || hours === 0) return [];
  const live = pools.filter(({ bootFrom, roles }) => bootFrom === 'live' && roles.includes('worker'));
  return live.map(({ path }) =>
    warning(
      path,
      `its machines run from RAM and need the bootstrap token at every boot, and it ends after ${hours} hours`,
      'set bootstrapTokenTtlHours to 0, or bootstrap to static with kubeletIdentity certificate',
    ),
  );
}
