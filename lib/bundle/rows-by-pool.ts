import type { PoolPlan } from '../plan';

/**
 * Rows of a table, pool by pool, each after the name of who has it. What all machines of a pool have is said once, though
 * some of them have settings of their own.
 */
export function rowsByPool(
  pools: readonly PoolPlan[],
  rowsOf: (pool: PoolPlan) => readonly (readonly string[])[],
): string[][] {
  const parts = pools.map((pool) => ({ pool, rows: rowsOf(pool) }));
  const have = new Map<string, number>();
  for (const { pool, rows } of parts) {
    for (const key of new Set(['', ...rows.map(textOf)])) {
      have.set(`${pool.name} ${key}`, (have.get(`${pool.name} ${key}`) ?? 0) + 1);
    }
  }
  return parts.flatMap(({ pool: { id, like, name }, rows }) =>
    rows.flatMap((row) => {
      const alike = have.get(`${name} ${textOf(row)}`) === have.get(`${name} `);
      if (alike && like !== id) return [];
      return [[alike ? name : id, ...row]];
    }),
  );
}

function textOf(row: readonly string[]): string {
  return row.join('\n');
}
