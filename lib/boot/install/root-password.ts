import type { ClusterPlan } from '../../plan';

/** Where the hash of root's password goes, once the answers are sealed. */
export const ROOT_PASSWORD = '<root-password>';

/** The answer for root's password, if there is one, or what is said without. */
export function rootPasswordOr<T>({ host }: ClusterPlan, withOne: T, without: T): T {
  return host.rootPassword === undefined ? without : withOne;
}
