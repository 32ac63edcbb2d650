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
  if (name === 'main' && resources.length > 0) {
    issues.push(
      error(
        `${path}.resources`,
        `${resources.join(', ')}: main holds all that no other cluster holds`,
        'remove it',
      ),
    );
  }
  if (name !== 'main' && resources.length === 0) {
    issues.push(
      error(
        `${path}.resources`,
        'it is empty, so nothing would ever be kept here',
        'name resources, such as /events',
      ),
    );
  }
  for (const [i, resource] of resources.entries()) {
    if (RESOURCE.test(resource)) continue;
    issues.push(
      error(
        `${path}.resources[${i}]`,
        `${resource} is not group/resource`,
        'write /events for the core group, else as coordination.k8s.io/leases',
      ),
    );
  }
}
