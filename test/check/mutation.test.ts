import fc from 'fast-check';
import { checkModel } from '../../lib/check';
import { formatIssue } from '../../lib/plan';
import reference from '../../main';
import { referenceWith } from '../clusters';
import { modelOf } from '../examples';
import { KINDS, sitesIn, slipped } from './mutations';

const { workers, ...others } = reference.pools;
const range = {
  names: 'worker[1-2]',
  addresses: '10.20.0.20-10.20.0.21',
  macs: '52:54:00:14:02:01-52:54:00:14:02:02',
};
const good = modelOf(
  referenceWith({
    pools: { ...others, workers: { ...workers, role: 'worker', ranges: [range] } },
    size: { maxNodes: 203 },
  }),
);
const sites = sitesIn(good, ['etcd1', 'etcd4', 'master1', 'master2', 'worker1']);

test('of a hundred slips in cross-references, at least 99 are caught', () => {
  const sound = new Set(checkModel(good).map(formatIssue));
  expect(new Set(sites.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(({ kind }) => kind)));
  const hundred = fc.shuffledSubarray([...sites], { minLength: 100, maxLength: 100 });
  const [drawn = []] = fc.sample(hundred, { seed: 20261121, numRuns: 1 });
  const missed = drawn.filter((site) =>
    checkModel(slipped(good, site)).every((issue) => sound.has(formatIssue(issue))),
  );
  expect(missed.slice(1)).toEqual([]);
});
