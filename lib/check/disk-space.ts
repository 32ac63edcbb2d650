import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { diskNeeds, listed, type Need, rounded, storeOf, sumOf } from './read/disk-needs';
import { kubeletConfiguration } from './read/kubelet';
import { numberOf } from './read/value';
import type { Rule } from './rule';

/** A machine's disk holds the system, its images, and what etcd and its snapshots may grow to. */
export const diskSpace: Rule = {
  name: 'disk-space',
  protects:
    'On a full disk etcd exits and does not start again, and the kubelet throws out pods and deletes images that it pulls anew at once.',
  seen: ['Azure/acs-engine#382', 'kubernetes/kubernetes#71869'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

/** kubelet, imageGCHighThresholdPercent: above it images are deleted. */
const FULL_PERCENT = 85;

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const { bootFrom, hardware, path } = pool.plan;
  const needs = diskNeeds(model, pool);
  if (bootFrom === 'live') return tooMuch(`${path}.hardware.memoryGiB`, hardware.memoryGiB, 100, needs);
  if (hardware.diskGiB === undefined) return [];
  const place = `${path}.hardware.diskGiB`;
  if (storeOf(pool) >= hardware.diskGiB) return [noRoom(place, hardware.diskGiB, storeOf(pool))];
  return tooMuch(place, hardware.diskGiB, fullAt(model, pool), needs);
}

function fullAt(model: ClusterModel, pool: PoolModel): number {
  return numberOf(kubeletConfiguration(model, pool)?.fields.imageGCHighThresholdPercent ?? FULL_PERCENT);
}

function noRoom(place: string, has: number, store: number): Issue {
  const message = `${has} GiB do not hold etcd’s store, which may grow to ${rounded(store)} GiB`;
  return error(place, message, 'take a larger disk, or lower quotaBytes of the etcd cluster');
}

function tooMuch(place: string, has: number, percent: number, needs: readonly Need[]): Issue[] {
  const sum = sumOf(needs);
  if (sum <= (has * percent) / 100) return [];
  const share = percent === 100 ? '' : ` of which ${percent} % may be used,`;
  const message = `${has} GiB,${share} where ${rounded(sum)} may be needed: ${listed(needs)}`;
  const mend = 'declare what the machines have, take larger ones, or lower snapshotRetention or quotaBytes';
  return [warning(place, message, mend)];
}
