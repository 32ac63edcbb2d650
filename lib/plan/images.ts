import { tagAt } from '../releases';
import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import { error, type Issue } from './issue';
import type { ImageName } from './plan';
import { suggest } from './suggest';

/** Where the release's own images are pulled from. */
const REGISTRY = 'registry.k8s.io';

/** An image in full: `registry/name:tag`, or with a digest. */
const IMAGE = /^[^\s:/]+(:\d+)?(\/[^\s:@/]+)+(:[\w.-]+|@sha256:[0-9a-f]{64})$/;

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
    const mend = 'write registry, name, and tag or digest in full';
    issues.push(error(path, `${image} is not registry/name:tag`, mend));
  }
  return { ...own, ...spec.images };
}

function usualImages(version: string, release: Release, patch: number): Record<ImageName, string> {
  return {
    'calico-operator': release.calico.operator,
    coredns: `${REGISTRY}/coredns/coredns:${tagAt(release.images.coredns, patch)}`,
    etcd: `${REGISTRY}/etcd:${tagAt(release.images.etcd, patch)}`,
    haproxy: 'docker.io/library/haproxy:2.8',
    keepalived: 'docker.io/osixia/keepalived:2.0.20',
    'kube-apiserver': `${REGISTRY}/kube-apiserver:${version}`,
    'kube-controller-manager': `${REGISTRY}/kube-controller-manager:${version}`,
    'kube-proxy': `${REGISTRY}/kube-proxy:${version}`,
    'kube-scheduler': `${REGISTRY}/kube-scheduler:${version}`,
    pause: `${REGISTRY}/pause:${release.images.pause}`,
  };
}
