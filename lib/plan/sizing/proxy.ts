import { choose, type Derived, derive } from '../derived';
import type { Scale } from './scale';

/** How kube-proxy keeps up with services. */
export interface ProxySizing {
  /** Seconds between two rewrites of its rules, at least. */
  readonly proxySyncSeconds: Derived<number>;
}

export type ProxyMode = 'iptables' | 'ipvs' | 'nftables';

/** Services above which the first packet of a connection through iptables is slower than any through nftables. */
const MANY = { value: 5000, what: 'services, from where iptables is slow (kubernetes.io blog 2025-02-28)' };

export function planProxy({ services, byHand }: Scale): ProxySizing {
  const many = services.value > MANY.value;
  const reason = many
    ? `services: above ${MANY.value}, ten times the default`
    : `services: the default, up to ${MANY.value}`;
  return {
    proxySyncSeconds: choose(
      byHand.proxySyncSeconds,
      derive(many ? 10 : 1, reason, 'kubernetes.io, Virtual IPs and Service Proxies: Optimizing performance'),
    ),
  };
}

/**
 * iptables as kubeadm has it, and nftables where many services are declared and the release says that it is ready. Not
 * by a guess from the number of nodes: another one would change the datapath of all that run.
 */
export function chooseProxyMode(
  given: ProxyMode | undefined,
  nftables: boolean,
  services: number | undefined,
): Derived<ProxyMode> {
  const source = 'KEP-3866; kubernetes.io blog 2025-02-28, NFTables mode for kube-proxy';
  if (services === undefined || services <= MANY.value) {
    const declared = services === undefined ? 'size.services is not declared' : `${services} services`;
    const reason = `${declared}: the default, up to ${MANY.value}`;
    return choose(given, derive<ProxyMode>('iptables', reason, source, MANY));
  }
  const reason = nftables
    ? `${services} services: above ${MANY.value}, where its look-up takes no longer with each`
    : `${services} services would want nftables, which is stable from Kubernetes 1.33 on`;
  return choose(given, derive<ProxyMode>(nftables ? 'nftables' : 'iptables', reason, source));
}
