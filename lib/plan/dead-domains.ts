import { own } from '../releases/own';
import type { MachineRangeSpec, PoolSpec } from '../spec';
import { divides } from './domain-row';
import { domainKinds, type PlacedDomains, placedDomains, type TellsDomains } from './domains';
import { error, type Issue } from './issue';
import type { MachineSeed } from './range';

/** A range and its machines. */
interface Row {
  readonly range: MachineRangeSpec;
  readonly path: string;
  readonly seeds: readonly MachineSeed[];
}

/** What a pool and its ranges say of domains and no machine hears. */
export function deadDomains(
  pool: PlacedDomains,
  rows: readonly Row[],
  machines: NonNullable<PoolSpec['machines']>,
): Issue[] {
  const ranged = new Set(rows.flatMap(({ seeds }) => seeds.map(({ name }) => name)));
  const alone = Object.entries(machines).flatMap(([name, spec]) => (ranged.has(name) ? [] : [spec]));
  const told = rows.map(({ range, path, seeds }) => {
    const owns = seeds.map(({ name }): TellsDomains => own(machines, name) ?? {});
    // Of a range that cannot be read nothing more is known.
    if (owns.length === 0) return { heard: [range], dead: [] };
    const heard = owns.map(({ domains }): TellsDomains => ({ domains: { ...range.domains, ...domains } }));
    return { heard, dead: deadAt(placedDomains(range, path), owns, []) };
  });
  const heard = told.flatMap<TellsDomains>((each) => each.heard);
  return [...deadAt(pool, heard, alone), ...told.flatMap(({ dead }) => dead)];
}

/** What a place says of domains and no machine hears, as it is told otherwise nearer to each. */
function deadAt(
  { spec, path }: PlacedDomains,
  ranges: readonly TellsDomains[],
  alone: readonly TellsDomains[],
): Issue[] {
  return domainKinds.flatMap((kind) => {
    const text = spec[kind];
    if (text === undefined) return [];
    const reached = divides(text) ? ranges : [...ranges, ...alone];
    if (reached.some(({ domains }) => domains?.[kind] === undefined)) return [];
    const why = divides(text)
      ? `it divides the machines of ranges, and none of them is without a ${kind} of its own`
      : `each has a ${kind} of its own`;
    return [error(`${path}.${kind}`, `${text} reaches no machine: ${why}`, 'remove it')];
  });
}
