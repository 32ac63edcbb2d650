import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { versionIn } from '../releases/image-version';
import { isSince, minorsAhead } from '../releases/version-order';

/** What an etcd must be before another minor may follow it. */
interface EtcdStep {
  readonly to: string;
  /** The oldest patch release that the step is safe from, and the oldest that upstream advises. */
  readonly least: string;
  readonly advised: string;
  readonly why: string;
}

/** etcd.io, Upgrade etcd from v3.5 to v3.6; the blog post on zombie members of December 2025. */
const STEPS: readonly EtcdStep[] = [
  {
    to: '3.6',
    least: '3.5.20',
    advised: '3.5.26',
    why: 'older ones leave members in the store that 3.6 takes for alive',
  },
];

/** Whether the members may go from their etcd to that of the next release in one step. */
export function etcdStepIssues(before: ClusterModel, after: ClusterModel): Issue[] {
  const from = versionIn(before.plan.images.etcd);
  const to = versionIn(after.plan.images.etcd);
  return from && to ? etcdStep(from, to) : [];
}

/** The same of two releases of etcd: `3.5.26`, `3.6.8`. */
export function etcdStep(from: string, to: string): Issue[] {
  const message = `etcd ${from} cannot be followed by ${to}`;
  if (minorsAhead(to, from) > 1)
    return [error('images.etcd', message, 'let each minor of etcd run in between')];
  return STEPS.filter((step) => !isSince(from, step.to) && isSince(to, step.to)).flatMap((step) => {
    const mend = `upgrade all members to ${step.advised} or newer of that minor first, by images.etcd`;
    if (!isSince(from, step.least)) return [error('images.etcd', `${message}: ${step.why}`, mend)];
    return isSince(from, step.advised)
      ? []
      : [warning('images.etcd', `${message} safely: ${step.why}`, mend)];
  });
}
