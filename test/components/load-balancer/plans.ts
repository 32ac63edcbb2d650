import type { ClusterPlan } from '../../../lib/plan';
import type { ClusterSpec } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';

/** The reference cluster on a system that has no packages of the balancer. */
export function inPods(fields: Partial<ClusterSpec> = {}): ClusterPlan {
  return planOf(referenceWith({ os: 'flatcar', ...fields }));
}

/** The same on a system with SELinux, which is enforced. */
export function onRocky(): ClusterPlan {
  return planOf(referenceWith({ os: 'rocky-9', host: { selinux: 'enforcing' } }));
}
