import fc from 'fast-check';
import { type Rule, rules } from '../../lib/check';
import { toldOnce } from '../../lib/check/issues';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import { compact } from '../clusters';
import { descriptions, modelOf } from '../examples';
import { runs } from '../long';
import { FURTHER } from './further-slips';
import { KINDS, type Site, sitesIn, slipped } from './mutations';

const good = modelOf(compact);
const sites = sitesIn(good, ['etcd1', 'etcd4', 'master1', 'master2', 'worker1']);

/** The slips that no rule tells of: what is found is what was found before. */
function missedIn(model: ClusterModel, slips: readonly Site[]): Site[] {
  const said = ({ check }: Rule, of: ClusterModel) => toldOnce(check(of)).map(formatIssue);
  const sound = new Set(rules.flatMap((rule) => said(rule, model)));
  return slips.filter((site) => {
    const wrong = slipped(model, site);
    // The first rule that tells of it is enough, as there are seventy.
    return !rules.some((rule) => said(rule, wrong).some((line) => !sound.has(line)));
  });
}

/** The same ones at every run. */
function draw(from: readonly Site[], count: number): readonly Site[] {
  const some = fc.shuffledSubarray([...from], { minLength: count, maxLength: count });
  return fc.sample(some, { seed: 20261121, numRuns: 1 })[0] ?? [];
}

test('of a hundred slips in cross-references, of which a share is drawn, all but one are caught', () => {
  expect(new Set(sites.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(({ kind }) => kind)));
  expect(missedIn(good, draw(sites, runs(30, 100))).slice(1)).toEqual([]);
});

test.each(descriptions)(
  'of fifteen slips of further kinds, or a share of them, in $name, all are caught',
  ({ spec }) => {
    const model = modelOf(spec);
    const first = model.pools.map(({ machines }) => machines[0]?.plan.name ?? '');
    expect(missedIn(model, draw(sitesIn(model, first, FURTHER), runs(5, 15)))).toEqual([]);
  },
);
