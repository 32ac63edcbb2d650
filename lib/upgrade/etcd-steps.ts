import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';

/** What an etcd must be before another minor may follow it. */
interface EtcdStep {
  readonly to: readonly [number, number];
  /** The oldest patch release that the step is safe from, and the oldest that upstream advises. */
  readonly least: readonly [number, number, number];
  readonly advised: readonly [number, number, number];
  readonly why: string;
}

/** etcd.io, Upgrade etcd from v3.5 to v3.6; the blog post on zombie members of December 2025. */
const STEPS: readonly EtcdStep[] = [
  {
    to: [3, 6],
    least: [3, 5, 20],
    advised: [3, 5, 26],
    why: 'older ones leave members in the store that 3.6 takes for alive',
  },
];

/** Whether the members may go from their etcd to that of the next release in one step. */
export function etcdStepIssues(before: ClusterModel, after: ClusterModel): Issue[] {
  const from = versionOf(before.plan.images.etcd);
  const to = versionOf(after.plan.images.etcd);
  if (!from || !to) return [];
  const skipped = to[0] === from[0] && to[1] - from[1] > 1;
  const message = `etcd ${from.join('.')} cannot be followed by ${to.join('.')}`;
  if (skipped) return [error('images.etcd', message, 'let each minor of etcd run in between')];
  return STEPS.filter((step) => isOlder(from, step.to) && !isOlder(to, step.to)).flatMap((step) => {
    const mend = `upgrade all members to ${step.advised.join('.')} or newer of that minor first, by images.etcd`;
    if (isOlder(from, step.least)) return [error('images.etcd', `${message}: ${step.why}`, mend)];
    return isOlder(from, step.advised)
      ? [warning('images.etcd', `${message} safely: ${step.why}`, mend)]
      : [];
  });
}

function versionOf(image: string): readonly [number, number, number] | undefined {
  const [, major, minor, patch] = /:v?(\d+)\.(\d+)\.(\d+)[^:]*$/.exec(image) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** A shorter version stands for the first of all that begin like it. */
function isOlder(one: readonly number[], other: readonly number[]): boolean {
  const i = other.findIndex((part, at) => part !== one[at]);
  return i >= 0 && (one[i] ?? 0) < (other[i] ?? 0);
}
