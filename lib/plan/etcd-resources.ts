import type { EtcdSpec } from '../spec';
import { error, type Issue } from './issue';

/** `/events` or `coordination.k8s.io/leases`: what --etcd-servers-overrides takes before the `#`. */
const RESOURCE = /^([a-z0-9.-]+\.[a-z0-9.-]+|apps|batch|autoscaling|policy)?\/[a-z]+$/;

/** Main holds the rest, and every other cluster something of its own. */
export function checkResources(
  name: string,
  { resources = [] }: EtcdSpec,
  path: string,
  issues: Issue[],
): void {
  const at = `${path}.resources`;
  if (name === 'main' && resources.length > 0) {
    const message = `${resources.join(', ')}: main holds all that no other cluster holds`;
    issues.push(error(at, message, 'remove it'));
  }
  if (name !== 'main' && resources.length === 0) {
    const message = 'it is empty, so nothing would ever be kept here';
    issues.push(error(at, message, 'name resources, such as /events'));
  }
  for (const [i, resource] of resources.entries()) {
    if (resources.indexOf(resource) < i)
      issues.push(error(`${path}.resources[${i}]`, `${resource} is there twice`, 'remove one'));
    if (RESOURCE.test(resource)) continue;
    const mend = 'write /events for the core group, else as coordination.k8s.io/leases';
    issues.push(error(`${at}[${i}]`, `${resource} is not group/resource`, mend));
  }
}
