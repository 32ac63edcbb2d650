import type { Release } from './release';
import { isSince } from './version-order';

/** Whether its kubelets refuse cgroup v1 unless `failCgroupV1` says otherwise (since 1.35, kubernetes/kubernetes#134298). */
export function refusesCgroupV1({ minor }: Release): boolean {
  return isSince(minor, '1.35');
}
