import { groupBy } from '../formats';
import type { MachineRangeSpec } from '../spec';
import { roomOf } from './domain-row';
import { domainKinds, type PlacedDomains } from './domains';
import { error, type Issue } from './issue';
import type { MachineSeed } from './range';

/** A range and its machines. */
interface Row {
  readonly range: MachineRangeSpec;
  readonly seeds: readonly MachineSeed[];
}

/** Domains that the ranges of a pool together fill beyond what it says that one holds: each range begins anew. */
export function fullDomains({ spec, path }: PlacedDomains, rows: readonly Row[]): Issue[] {
  return domainKinds.flatMap((kind) => {
    const room = roomOf(spec[kind] ?? '');
    if (room === undefined) return [];
    const told = rows.filter(({ range }) => range.domains?.[kind] === undefined);
    const within = groupBy(
      told.flatMap(({ seeds }) => seeds),
      ({ domains }) => domains[kind],
    );
    const full = [...within].find(([, seeds]) => seeds.length > room);
    // A range that is too long by itself is told.
    if (!full || told.some(({ seeds }) => countIn(seeds, full[0], kind) > room)) return [];
    const message = `${spec[kind]} puts ${full[1].length} machines into ${full[0]}, because each range begins with the first`;
    return [error(`${path}.${kind}`, message, `give each range a ${kind} of its own`)];
  });
}

function countIn(seeds: readonly MachineSeed[], domain: string, kind: (typeof domainKinds)[number]): number {
  return seeds.filter(({ domains }) => domains[kind] === domain).length;
}
