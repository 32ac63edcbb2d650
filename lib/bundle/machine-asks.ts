import { diskNeeds, listed, rounded, sumOf } from '../check/read/disk-needs';
import type { ClusterModel, PoolModel } from '../constructs';
import { machineAsks } from '../plan';
import { rowsByPool } from './rows-by-pool';

/** Head of the table of what the cluster asks of its machines. */
export const asksHead = ['pool', 'asks for', 'has', 'because', 'source'];

export function asksRows(model: ClusterModel): string[][] {
  const byId = new Map(model.pools.map((pool) => [pool.plan.id, pool]));
  return rowsByPool(model.plan.pools, (plan) => {
    const pool = byId.get(plan.id);
    return pool ? [...sizes(model, pool), ...disk(model, pool)] : [];
  });
}

function sizes({ plan }: ClusterModel, { plan: pool }: PoolModel): string[][] {
  return machineAsks(plan.sizing, pool).map(({ what, asks, has, reason, source }) => [
    `${asks} ${what}`,
    declared(has),
    reason,
    source,
  ]);
}

/** Of what runs from RAM, the files lie in memory, which is asked for already. */
function disk(model: ClusterModel, pool: PoolModel): string[][] {
  const { bootFrom, hardware } = pool.plan;
  if (bootFrom === 'live') return [];
  const needs = diskNeeds(model, pool);
  const asks = `${rounded(sumOf(needs))} GiB of disk`;
  return [[asks, declared(hardware.diskGiB), listed(needs), 'rule disk-space']];
}

function declared(value: number | undefined): string {
  return value === undefined ? 'not declared' : String(value);
}
