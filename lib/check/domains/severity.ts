import type { ClusterModel } from '../../constructs';
import { error, type Issue, warning } from '../../plan';
import type { Loss } from './losses';

/**
 * Whoever tells of a domain, or describes several control planes, wants to outlive a loss, and is wrong to believe
 * that the cluster does. A cluster with one control plane is a choice, of which a reminder is enough.
 */
export function severe(model: ClusterModel, loss: Loss, path: string, message: string, mend: string): Issue {
  const wanted = loss.kind !== 'machine' || model.plan.controlPlanes.length > 1;
  return (wanted ? error : warning)(path, message, mend);
}
