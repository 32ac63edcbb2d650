import { type Artifact, file } from '../../artifacts';
import type { OperatingSystem } from '../../os';
import type { ClusterPlan, PoolPlan } from '../../plan';

/** Whether the endpoint's address may be on the pool's machines. */
export function holdsEndpoint({ endpoint }: ClusterPlan, { roles }: PoolPlan): boolean {
  return endpoint.balancer === 'haproxy-keepalived' && roles.includes('control-plane');
}

/**
 * networkd, when it is started again, as each upgrade of systemd does, takes every address off the card that it did not
 * put there, the endpoint's too (acassen/keepalived#1385). `static` keeps them, since systemd 243; what netplan calls
 * `critical` is another value in each of its versions, hence a file beside the one that it generates.
 */
export function keepAddress({ networks }: ClusterPlan, { os }: PoolPlan): Artifact[] {
  const name = FILES[os.network]?.(networks.interface);
  if (!name) return [];
  const unit = { Network: { KeepConfiguration: 'static' } };
  const reason = "a restart of systemd-networkd leaves the endpoint's address on the card";
  return [file(`/etc/systemd/network/${name}.d/keep-address.conf`, { format: 'systemd', unit }, reason)];
}

/** The name of the file that networkd reads about the card. NetworkManager leaves foreign addresses alone. */
const FILES: Readonly<Partial<Record<OperatingSystem['network'], (card: string) => string>>> = {
  netplan: (card) => `10-netplan-${card}.network`,
  networkd: (card) => `20-${card}.network`,
};
