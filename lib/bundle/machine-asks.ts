import { type ClusterPlan, machineAsks } from '../plan';

/** Head of the table of what control planes and members of etcd ask of their machines. */
export const asksHead = ['pool', 'asks for', 'has', 'because', 'source'];

export function asksRows({ pools, sizing }: ClusterPlan): string[][] {
  return pools.flatMap((pool) =>
    machineAsks(sizing, pool).map(({ what, asks, has, reason, source }) => [
      pool.id,
      `${asks} ${what}`,
      has === undefined ? 'not declared' : String(has),
      reason,
      source,
    ]),
  );
}
