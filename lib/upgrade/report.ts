import type { ClusterSpec } from '../spec';
import type { Hop } from './hops';
import { type UpgradeStep, upgradeStep } from './step';

/** What an upgrade means for a description, hop by hop. */
export interface UpgradeReport {
  readonly cluster: string;
  readonly from: string;
  readonly to: string;
  /** Nothing breaks in any hop. */
  readonly clean: boolean;
  readonly steps: readonly UpgradeStep[];
}

export function upgradeReport(spec: ClusterSpec, hops: readonly Hop[]): UpgradeReport {
  const steps = hops.map((hop) => upgradeStep(spec, hop));
  return {
    cluster: spec.name,
    from: hops[0]?.from ?? spec.kubernetes,
    to: hops.at(-1)?.to ?? spec.kubernetes,
    clean: steps.every(({ breaks }) => breaks.length === 0),
    steps,
  };
}
