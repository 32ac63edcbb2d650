import { mendedSmallServices } from '../releases/service-network';
import type { Cidr } from './address';
import { error, type Issue, warning } from './issue';
import type { Scale } from './sizing';

/** kubeadm refuses a service network with more than 20 host bits (constants.go MaximumBitsForServiceSubnet). */
const SERVICE_HOST_BITS = 20;

export function checkServices(services: Cidr, issues: Issue[]): void {
  const bits = 32 - services.prefix;
  if (bits >= 4 && bits <= SERVICE_HOST_BITS) return;
  const message = `${services.text} has ${2 ** bits} addresses`;
  issues.push(
    error(
      'networks.services',
      message,
      'use a prefix from /12 to /28: kubeadm and kube-apiserver take no other',
    ),
  );
}

/** A service network at which this release's API server panics. */
export function checkServiceRelease(cidr: Cidr | undefined, version: string, issues: Issue[]): void {
  const mended = cidr && mendedSmallServices(version, cidr.prefix);
  if (!cidr || !mended) return;
  const message = `kube-apiserver ${version} panics when it gives out an address of a /${cidr.prefix} (kubernetes/kubernetes#115322)`;
  issues.push(error('networks.services', message, `write a /${cidr.prefix - 1} or larger, or run ${mended}`));
}

/** A service network with fewer addresses than there are to be services. */
export function checkServiceCount(cidr: Cidr, { services }: Scale, issues: Issue[]): void {
  const addresses = cidr.last - cidr.first - 1;
  if (services.value <= addresses) return;
  const { value, computed, reason } = services;
  const [say, why] = computed === undefined ? [warning, ` (${reason})`] : [error, ''];
  const mend =
    computed === undefined
      ? 'make it wider, as it cannot be changed later, or declare size.services'
      : 'make it wider, or lower size.services';
  issues.push(
    say('networks.services', `${cidr.text} has ${addresses} addresses for ${value} services${why}`, mend),
  );
}
