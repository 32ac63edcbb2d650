import { newest, releaseOf, releases } from '../releases';
import { recommendsNftables } from '../releases/nftables';
import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import type { Derived } from './derived';
import { error, type Issue, warning } from './issue';
import type { ClusterPlan } from './plan';
import { chooseProxyMode, type ProxyMode } from './sizing';

/** What is known of the description's Kubernetes release. */
export function planRelease(spec: ClusterSpec, issues: Issue[]): Release | undefined {
  const release = releaseOf(spec.kubernetes);
  const known = Object.keys(releases);
  if (!release) {
    const mend = `write v<minor>.<patch> with a minor from ${known[0]} to ${known[known.length - 1]}, such as v${newest.minor}.0`;
    issues.push(error('kubernetes', `${spec.kubernetes} is not a release that Bootwright knows`, mend));
  }
  if (release && release.crio.stream !== release.minor) {
    const message = `CRI-O ${release.minor} has no package repository; ${release.crio.stream} is used`;
    issues.push(warning('kubernetes', message, 'choose a minor that has one, or bring CRI-O yourself'));
  }
  return release;
}

/** A kube-proxy mode that the release has. */
export function planProxyMode(spec: ClusterSpec, release: Release, issues: Issue[]): Derived<ProxyMode> {
  const planned = chooseProxyMode(spec.proxyMode, recommendsNftables(release), spec.size?.services);
  const mode = planned.value;
  const { modes, deprecatedModes } = release.kubeProxy;
  if (!modes.includes(mode)) {
    issues.push(
      error('proxyMode', `kube-proxy ${release.minor} does not know ${mode}`, `use ${modes.join(' or ')}`),
    );
  } else if (deprecatedModes.includes(mode)) {
    issues.push(warning('proxyMode', `${mode} is deprecated since ${deprecatedSince(mode)}`, 'use nftables'));
  }
  return planned;
}

function deprecatedSince(mode: ClusterPlan['proxyMode']): string | undefined {
  return Object.values(releases).find(({ kubeProxy }) => kubeProxy.deprecatedModes.includes(mode))?.minor;
}
