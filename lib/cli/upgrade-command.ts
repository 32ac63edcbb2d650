import { releases } from '../releases';
import { hopsTo } from '../upgrade/hops';
import { upgradeMarkdown } from '../upgrade/markdown';
import { upgradeReport } from '../upgrade/report';
import { compiledModel } from './compiled-model';
import { loadDescription } from './description';
import { UsageError } from './user-error';

export interface UpgradeOptions {
  readonly description: string;
  readonly json: boolean;
}

/** `upgrade-report`: exit code 0 if nothing breaks, 1 if something does. */
export function upgradeCommand(target: string | undefined, { description, json }: UpgradeOptions): number {
  const spec = loadDescription(description);
  // What is wrong already is not the upgrade's doing.
  compiledModel(description);
  const hops = hopsTo(spec.kubernetes, target);
  if (!hops) throw new UsageError(nowhere(spec.kubernetes, target));
  const report = upgradeReport(spec, hops);
  console.log(json ? JSON.stringify(report) : upgradeMarkdown(report));
  return report.clean ? 0 : 1;
}

function nowhere(from: string, target: string | undefined): string {
  const last = Object.keys(releases).at(-1);
  const what =
    target === undefined ? `no minor after ${from} is known` : `${target} is no release after ${from}`;
  return `kubernetes: ${what}; name a minor up to ${last}, or a later patch release`;
}
