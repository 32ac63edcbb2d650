import { atDefault } from '../check/releases/at-default';
import type { ClusterModel } from '../constructs';
import { knownMinors } from '../releases/knowledge';
import { table } from './table';

const HEAD = ['of', 'what', 'set by'];

/** What is set to what it would be anyway, and which releases could not be compared with what their programs say. */
export function defaultSections(model: ClusterModel): string[] {
  const rows = atDefault(model).map(({ of, what, place }) => [
    of,
    `\`${what}\``,
    place === '' ? 'Bootwright' : `\`${place}\``,
  ]);
  const minors = [...new Set(model.plan.pools.map(({ runs }) => runs.release.minor))];
  const unasked = minors.filter((minor) => !knownMinors.includes(minor));
  return [
    ...(rows.length > 0 ? [`## Equal to the default\n\n${table(HEAD, rows)}`] : []),
    ...unasked.map(
      (minor) =>
        `## Not checked\n\nThe programs of ${minor} have not been asked for their flags, gates and fields, so these are not checked here.`,
    ),
  ];
}
