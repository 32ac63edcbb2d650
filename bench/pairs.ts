import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout } from './checkout';
import type { Cost } from './cost';
import { seconds, table, times } from './table';

/** One row of the comparison: the same work in a folder that the work of the row before left. */
interface Row {
  readonly name: string;
  readonly run: (checkout: Checkout, folder: string) => Cost;
}

const ROWS: readonly Row[] = [
  { name: 'reference, new', run: (it, to) => it.reference(join(to, 'reference')) },
  { name: 'reference, unchanged', run: (it, to) => it.reference(join(to, 'reference')) },
  { name: '1,000, new', run: (it, to) => it.one('synth', 1000, join(to, '1000')) },
  { name: '1,000, unchanged', run: (it, to) => it.one('synth', 1000, join(to, '1000')) },
  { name: '5,000, new', run: (it, to) => it.one('synth', 5000, join(to, '5000')) },
  { name: '5,000, unchanged', run: (it, to) => it.one('synth', 5000, join(to, '5000')) },
  { name: '5,000, sealed', run: (it, to) => it.one('seal', 5000, join(to, 'sealed')) },
  { name: '5,000, sealed again', run: (it, to) => it.one('seal', 5000, join(to, 'sealed')) },
  { name: '2,000 apart, new', run: (it, to) => it.one('apart', 2000, join(to, 'apart')) },
  { name: '2,000 apart, unchanged', run: (it, to) => it.one('apart', 2000, join(to, 'apart')) },
];

/** Both orders, so that what a run leaves to the next (caches, inodes, heat) falls on both. */
const ORDERS: readonly (readonly [0 | 1, 0 | 1])[] = [
  [0, 1],
  [1, 0],
];

/** Prints what this checkout takes of another's CPU time, row by row, on each of the folders. */
export function compare(ours: string, other: string, folders: readonly string[]): void {
  const pair = [new Checkout(ours), new Checkout(other)] as const;
  for (const base of folders) {
    const folder = mkdtempSync(join(base, 'bootwright-bench-'));
    try {
      for (const checkout of pair) checkout.warmUp(join(folder, checkout === pair[0] ? 'warm0' : 'warm1'));
      console.log(`\n${base}: this checkout against ${other}, CPU of whole processes, mean of both orders`);
      console.log(
        table(['row', 'this s', 'other s', 'ratio', 'this wall s', 'other wall s'], measured(pair, folder)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function measured(pair: readonly [Checkout, Checkout], folder: string): string[][] {
  return ROWS.map((row) => {
    const runs = ORDERS.flatMap((order, round) =>
      order.map((which) => ({ which, ...row.run(pair[which], join(folder, `${round}-${which}`)) })),
    );
    const mean = (which: 0 | 1, of: 'cpu' | 'wall') =>
      runs.filter((run) => run.which === which).reduce((sum, run) => sum + run[of], 0) / ORDERS.length;
    return [
      row.name,
      seconds(mean(0, 'cpu')),
      seconds(mean(1, 'cpu')),
      times(mean(0, 'cpu') / mean(1, 'cpu')),
      seconds(mean(0, 'wall')),
      seconds(mean(1, 'wall')),
    ];
  });
}
