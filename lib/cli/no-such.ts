import type { ClusterPlan } from '../plan';
import { nearest, suggest } from '../plan/suggest';

type Named = Pick<ClusterPlan, 'machines' | 'pools'>;

/** What to say of a word that names no machine, though a pool may be meant. */
export function noMachine(word: string, { machines, pools }: Named): string {
  const names = machines.map(({ name }) => name);
  const near = nearest(word, [...idsOf(pools), ...names]);
  const pool = pools.find(({ id }) => id === near);
  const said = `${word}: there is no such machine`;
  if (!pool) return `${said}; ${suggest(word, names)}`;
  const one = `name one of its machines, such as ${pool.machines[0]?.name}`;
  return word === near ? `${said}, it is a pool; ${one}` : `${said}; if you mean the pool ${near}, ${one}`;
}

export function noPool(id: string, { pools }: Named): string {
  return `pools/${id}: there is no such pool; ${suggest(id, idsOf(pools))}`;
}

function idsOf(pools: Named['pools']): string[] {
  return pools.map(({ id }) => id);
}
