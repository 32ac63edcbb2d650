import { bootFormats, type OutputFile } from '../../lib/boot';
import { bootPlanFiles } from '../../lib/bundle/boot-plan';
import { clusterFiles } from '../../lib/bundle/cluster-files';
import { portsFile } from '../../lib/bundle/ports';
import { reportFile } from '../../lib/bundle/report';
import type { Cluster } from '../../lib/constructs';
import { Machine } from '../../lib/constructs/machine';
import { Pool } from '../../lib/constructs/pool';

/**
 * What a description comes to: all that is on machines, then the text of every other file. Nearly every change shows
 * in the first, which need not be rendered for that. `pool.json` and `machine.json` are not among the files: they repeat the hardware
 * that is described, which is no use of it.
 */
export function* outcomeOf(cluster: Cluster): Generator<string> {
  const { secretsRecipients } = cluster.plan;
  yield secretsRecipients.join();
  yield* cluster.node
    .findAll()
    .flatMap((each) => (each instanceof Pool || each instanceof Machine ? onDisk(each) : []));
  const model = cluster.model();
  const machines = model.pools.flatMap((pool) => pool.machines);
  yield* textsOf([...clusterFiles(model).map(({ file }) => file), ...bootPlanFiles(model.plan)]);
  yield* textsOf([portsFile(model), reportFile(model)]);
  for (const format of bootFormats) {
    yield* textsOf(format.forCluster?.(model) ?? []);
    yield* textsOf(model.pools.flatMap((pool) => format.forPool?.(model, pool) ?? []));
    yield* textsOf(machines.flatMap((machine) => format.forMachine?.(model, machine) ?? []));
  }
}

function onDisk({ placements }: Pool | Machine): string[] {
  return placements.map(({ artifact: { overriddenBy: _, reason: __, ...effect } }) => JSON.stringify(effect));
}

function textsOf(files: readonly OutputFile[]): string[] {
  return files.map(({ path, content }) => `${path}\n${content}`);
}
