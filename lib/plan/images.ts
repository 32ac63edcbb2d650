import { tagAt } from '../releases';
import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import { error, type Issue } from './issue';
import type { ImageName } from './plan';
import { suggest } from './suggest';

/** Where the release's own images are pulled from. */
const REGISTRY = 'registry.k8s.io';

/** Every image by name: the release's own, those that are not part of a release, and what the description says. */
export function planImages(
  spec: ClusterSpec,
  release: Release,
  patch: number,
  issues: Issue[],
): Record<ImageName, string> {
  const own: Record<ImageName, string> = {
    'calico-operator': release.calico.operator,
    coredns: `${REGISTRY}/coredns/coredns:${tagAt(release.images.coredns, patch)}`,
    etcd: `${REGISTRY}/etcd:${tagAt(release.images.etcd, patch)}`,
    haproxy: 'docker.io/library/haproxy:2.8',
    keepalived: 'docker.io/osixia/keepalived:2.0.20',
    'kube-apiserver': `${REGISTRY}/kube-apiserver:${spec.kubernetes}`,
    'kube-controller-manager': `${REGISTRY}/kube-controller-manager:${spec.kubernetes}`,
    'kube-proxy': `${REGISTRY}/kube-proxy:${spec.kubernetes}`,
    'kube-scheduler': `${REGISTRY}/kube-scheduler:${spec.kubernetes}`,
    pause: `${REGISTRY}/pause:${release.images.pause}`,
  };
  for (const [name, image] of Object.entries(spec.images ?? {})) {
    if (!Object.hasOwn(own, name))
      issues.push(error(`images.${name}`, `no machine runs ${name}`, suggest(name, Object.keys(own))));
    if (!/^[^\s:/]+(:\d+)?(\/[^\s:@/]+)+(:[\w.-]+|@sha256:[0-9a-f]{64})$/.test(image)) {
      issues.push(
        error(
          `images.${name}`,
          `${image} is not registry/name:tag`,
          'write registry, name, and tag or digest in full',
        ),
      );
    }
  }
  return { ...own, ...spec.images };
}
