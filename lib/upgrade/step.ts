import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import type { ClusterSpec } from '../spec';
import { attempt } from './attempt';
import { changedDefaults, type DefaultChange } from './defaults';
import { changedMachines, type Difference, imageDifference, packageDifference } from './differences';
import { etcdStepIssues } from './etcd-steps';
import type { Hop } from './hops';
import { type Stage, upgradeOrder } from './order';

/** What one hop means for a description. */
export interface UpgradeStep extends Hop {
  /** What must be mended before, and what works but not for ever. */
  readonly breaks: readonly Issue[];
  readonly warns: readonly Issue[];
  /** The rest is unknown until the description compiles for the new release. */
  readonly changes: UpgradeChanges | undefined;
}

export interface UpgradeChanges {
  readonly defaults: readonly DefaultChange[];
  readonly images: Difference;
  readonly packages: Difference;
  readonly order: readonly Stage[];
}

/** Compiles the description for both releases and compares. */
export function upgradeStep(spec: ClusterSpec, hop: Hop): UpgradeStep {
  const before = attempt(spec, hop.from).model;
  const { errors, model: after, warnings } = attempt(spec, hop.to);
  const etcd = before && after ? etcdStepIssues(before, after) : [];
  return {
    ...hop,
    breaks: [...errors, ...etcd.filter(({ severity }) => severity === 'error')],
    warns: [...warnings, ...etcd.filter(({ severity }) => severity === 'warning')],
    changes: before && after && changesOf(before, after),
  };
}

function changesOf(before: ClusterModel, after: ClusterModel): UpgradeChanges {
  return {
    defaults: changedDefaults(before, after),
    images: imageDifference(before, after),
    packages: packageDifference(before, after),
    order: upgradeOrder(after.plan, changedMachines(before, after)),
  };
}
