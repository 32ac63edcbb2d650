import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { flagsOf } from '../releases/facts';
import { amountOf } from '../releases/go-value';
import { own } from '../releases/own';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { numberOf } from './read/value';
import { givenFlags, programsOf } from './releases/program';
import type { Rule } from './rule';

/** A node tells that it lives more often than the controller manager takes it for lost. */
export const nodeHeartbeats: Rule = {
  name: 'node-heartbeats',
  protects:
    'A node that renews its lease too seldom is lost and found again for ever, and its pods are thrown out.',
  seen: ['kubernetes/kubernetes#80173'],
  check: (model) => {
    const grace = graceOf(model);
    const nodes = model.pools.filter(({ plan }) => plan.roles.includes('node'));
    return grace === undefined ? [] : nodes.flatMap((pool) => checkPool(model, pool, grace));
  },
};

const FLAG = 'node-monitor-grace-period';

/** Of the controller manager that has least patience, in seconds. */
function graceOf(model: ClusterModel): number | undefined {
  const graces = programsOf(model)
    .filter(({ at }) => at.program === 'kube-controller-manager')
    .map((program) => givenFlags(program).get(FLAG) ?? own(flagsOf(program.at), FLAG)?.default ?? '')
    .map((value) => amountOf('duration', value));
  return graces.length > 0 ? Math.min(...graces) : undefined;
}

/** kubernetes/kubernetes, pkg/kubelet: nodeLeaseRenewIntervalFraction, and the default of the field. */
const FRACTION = 0.25;
const LEASE_S = 40;

function checkPool(model: ClusterModel, pool: PoolModel, grace: number): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  const lease = numberOf(kubelet?.fields.nodeLeaseDurationSeconds ?? LEASE_S) || LEASE_S;
  // Two that are lost are no reason to throw pods out.
  if (!kubelet || !(2 * FRACTION * lease > grace)) return [];
  const message = `nodeLeaseDurationSeconds ${lease}: it tells that it lives every ${FRACTION * lease} s, and is taken for lost after ${grace} s`;
  const path = placeOf(kubelet.file, pool, 'nodeLeaseDurationSeconds');
  return [error(path, `${kubelet.file.path}: ${message}`, `write ${LEASE_S}, which is the default`)];
}
