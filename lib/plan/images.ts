import { tagAt } from '../releases';
import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import { error, type Issue } from './issue';
import type { ImageName } from './plan';
import { suggest } from './suggest';

/** Where the release's own images are pulled from. */
const REGISTRY = 'registry.k8s.io';

/** An image in full: `registry/name:tag`, with a digest behind it or in place of the tag. */
const IMAGE = /^[^\s:@/]+(:\d+)?(\/[^\s:@/]+)+(?=[:@])(:[\w][\w.-]*)?(@sha256:[0-9a-f]{64})?$/;

/** Every image by name: the release's own, those that are not part of a release, and what the description says. */
export function planImages(
  spec: ClusterSpec,
  release: Release,
  patch: number,
  issues: Issue[],
): Record<ImageName, string> {
  const own = usualImages(spec.kubernetes, release, patch);
  for (const [name, image] of Object.entries(spec.images ?? {})) {
    const path = `images.${name}`;
    if (!Object.hasOwn(own, name))
      issues.push(error(path, `no machine runs ${name}`, suggest(name, Object.keys(own))));
    if (IMAGE.test(image)) continue;
    const mend = 'write registry, name, and tag, digest (@sha256: and 64 hex digits) or both in full';
    issues.push(error(path, `${image} is not registry/name:tag`, mend));
  }
  return { ...own, ...spec.images };
}

function usualImages(version: string, release: Release, patch: number): Record<ImageName, string> {
  return {
    'calico-operator': release.calico.operator,
    coredns: `${REGISTRY}/coredns/coredns:${tagAt(release.images.coredns, patch)}`,
    etcd: `${REGISTRY}/etcd:${tagAt(release.images.etcd, patch)}`,
    // Its branch is supported until 2030 (endoflife.date/haproxy).
    haproxy: 'docker.io/library/haproxy:3.2.25',
    // The newest that is known to be used; upstream has no image of its own (osixia/container-keepalived, CHANGELOG.md).
    keepalived: 'docker.io/osixia/keepalived:2.3.4',
    'kube-apiserver': `${REGISTRY}/kube-apiserver:${version}`,
    'kube-controller-manager': `${REGISTRY}/kube-controller-manager:${version}`,
    'kube-proxy': `${REGISTRY}/kube-proxy:${version}`,
    'kube-scheduler': `${REGISTRY}/kube-scheduler:${version}`,
    pause: `${REGISTRY}/pause:${release.images.pause}`,
  };
}
