import { isSince } from './minor';
import type { Release } from './release';

/**
 * Flags that the kubelet lost, by the minor without them. It does not start when given one.
 * Source: kubernetes/sig-release, release notes of each minor.
 */
const flagsRemovedIn: readonly (readonly [minor: string, flags: readonly string[]])[] = [
  ['1.25', ['experimental-kernel-memcg-notification']],
  ['1.27', ['container-runtime', 'master-service-namespace']],
  ['1.31', ['iptables-drop-bit', 'iptables-masquerade-bit', 'keep-terminated-pod-volumes']],
  ['1.32', ['runonce']],
  ['1.34', ['cloud-config', 'register-schedulable']],
  ['1.35', ['pod-infra-container-image']],
];

/** The minor that took a flag from the kubelet; undefined if this release's kubelet may still have it. */
export function kubeletFlagRemovedIn(release: Release, flag: string): string | undefined {
  return flagsRemovedIn.find(([minor, flags]) => flags.includes(flag) && isSince(release.minor, minor))?.[0];
}
