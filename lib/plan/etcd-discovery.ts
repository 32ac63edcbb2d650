import type { ClusterSpec, EtcdSpec } from '../spec';
import { error, type Issue } from './issue';
import type { EtcdDiscoveryPlan } from './plan';

/** A domain with at least two labels (RFC 1123), as `etcd.example.com`. */
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A service's URL and, as the last part of its path, the token. */
const TOKEN_URL = /^https?:\/\/[^\s/?#]+(\/[^\s/?#]+)+$/;

export function planDiscovery({ discoverySrv, discoveryUrl }: EtcdSpec): EtcdDiscoveryPlan {
  if (discoverySrv !== undefined) return { by: 'srv', domain: discoverySrv };
  return discoveryUrl === undefined ? { by: 'list' } : { by: 'url', url: discoveryUrl };
}

/** At most one way of discovery, and one that can work. */
export function checkDiscovery(
  { networks }: ClusterSpec,
  { discoverySrv, discoveryUrl }: EtcdSpec,
  path: string,
  issues: Issue[],
): void {
  if (discoverySrv !== undefined && discoveryUrl !== undefined) {
    const message = `discoverySrv ${discoverySrv} is there too, and etcd takes only one way of discovery`;
    issues.push(error(`${path}.discoveryUrl`, message, 'remove one of them'));
  }
  if (discoveryUrl !== undefined && !TOKEN_URL.test(discoveryUrl)) {
    const message = `${discoveryUrl} is not a URL with a token`;
    issues.push(
      error(`${path}.discoveryUrl`, message, 'write such as https://discovery.example.com/3e86b59982e49066'),
    );
  }
  if (discoverySrv === undefined) return;
  if (!DOMAIN.test(discoverySrv)) {
    issues.push(
      error(`${path}.discoverySrv`, `${discoverySrv} is not a domain`, 'write such as etcd.example.com'),
    );
  }
  if ((networks.nameservers ?? []).length === 0) {
    const message = `the machines have no name server that they could ask for ${discoverySrv}`;
    issues.push(error(`${path}.discoverySrv`, message, 'set networks.nameservers'));
  }
}
