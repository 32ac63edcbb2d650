import type { Release } from './release';
import { isSince } from './version-order';

/** Whether kube-proxy's nftables mode is stable, as it is since 1.33 (KEP-3866). */
export function recommendsNftables({ minor }: Release): boolean {
  return isSince(minor, '1.33');
}
