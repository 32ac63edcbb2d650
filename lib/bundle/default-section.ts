import { atDefault } from '../check/releases/at-default';
import type { ClusterModel } from '../constructs';
import { table } from './table';

const HEAD = ['of', 'what', 'set by'];

/** What is set to what it would be anyway. */
export function defaultSection(model: ClusterModel): string[] {
  const rows = atDefault(model).map(({ of, what, place }) => [
    of,
    `\`${what}\``,
    place === '' ? 'Bootwright' : `\`${place}\``,
  ]);
  return rows.length > 0 ? [`## Equal to the default\n\n${table(HEAD, rows)}`] : [];
}
