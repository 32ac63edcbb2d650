import { compile } from '../../lib/check/compile';
import { Cluster } from '../../lib/constructs';
import { changed, formatPath, leavesOf } from '../../lib/explain/leaf';
import { type Accepted, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { modelOf } from '../examples';
import { everything } from './everything';
import { fieldOf, fields } from './fields';
import { otherOf } from './others';
import { outcomeOf } from './outcome';

test('the descriptions here have every field of the schema', () => {
  const there = new Set(everything.flatMap((spec) => leavesOf(spec).map(({ path }) => fieldOf(path))));
  expect(fields.filter((field) => !there.has(field))).toEqual([]);
});

test.each(everything)(
  'whatever is changed in $name, a file changes, or it is an error',
  (spec) => {
    const outcome = [...outcomeOf(new Cluster(modelOf(spec).plan))];
    const { accepted } = compile(spec);
    const dead = leavesOf(spec).filter(({ path, value }) => {
      const field = fieldOf(path);
      return !field || isDead(outcome, accepted, changed(spec, path, otherOf(field, value)));
    });
    expect(dead.map(({ path }) => formatPath(path))).toEqual([]);
  },
  60_000,
);

/** Nearly every change is seen in the files, so that the rules are asked last; the report has what is accepted of them. */
function isDead(outcome: readonly string[], accepted: readonly Accepted[], spec: ClusterSpec): boolean {
  const { plan } = planCluster(spec);
  if (!plan || !isSame(outcome, outcomeOf(new Cluster(plan)))) return false;
  const other = compile(spec);
  return other.model !== undefined && JSON.stringify(other.accepted) === JSON.stringify(accepted);
}

/** Asks for no more of the other than it takes to see a difference. */
function isSame(outcome: readonly string[], other: Iterable<string>): boolean {
  let count = 0;
  for (const text of other) if (text !== outcome[count++]) return false;
  return count === outcome.length;
}
