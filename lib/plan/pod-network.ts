import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import { error, type Issue } from './issue';
import type { ClusterPlan } from './plan';
import { isServerUrl } from './url';

/** Where projectcalico/calico keeps what its operator is installed with. */
const PUBLISHED = 'https://raw.githubusercontent.com/projectcalico/calico';

/** The pod network's add-on, and where its manifests are fetched from. */
export function planPodNetwork(
  { calicoManifests, cni = 'calico' }: ClusterSpec,
  { calico }: Release,
  issues: Issue[],
): Pick<ClusterPlan, 'calicoManifests' | 'cni'> {
  if (calicoManifests !== undefined && cni !== 'calico') {
    const message = `${calicoManifests} would have no effect: cni is ${cni}`;
    issues.push(error('calicoManifests', message, 'remove it'));
  } else if (calicoManifests !== undefined && !isServerUrl(calicoManifests)) {
    const message = `${calicoManifests} is not a plain URL without a trailing slash`;
    issues.push(error('calicoManifests', message, 'write such as http://10.20.0.254:8080/assets/calico'));
  }
  return { cni, calicoManifests: calicoManifests ?? `${PUBLISHED}/${calico.version}/manifests` };
}
