import { formatIssue, type Issue, planCluster } from '../../lib/plan';
import { divideDomains } from '../../lib/plan/domains';
import { expandNames } from '../../lib/plan/range';
import reference from '../../main';
import { planOf, referenceWith } from '../clusters';

function racksOf(rack: string, count: number): (string | undefined)[] {
  const issues: Issue[] = [];
  return divideDomains({ rack }, count, expandNames, 'domains', issues).map((each) => each.rack);
}

test.each([
  ['r1', 2, ['r1', 'r1']],
  ['r[1-3]', 3, ['r1', 'r2', 'r3']],
  ['r[1-3]', 6, ['r1', 'r1', 'r2', 'r2', 'r3', 'r3']],
  ['r[1-2]', 5, ['r1', 'r1', 'r1', 'r2', 'r2']],
])('%s divides %i machines evenly, in order', (rack, count, expected) => {
  expect(racksOf(rack, count)).toEqual(expected);
});

test.each([
  [
    'r[1-4]',
    3,
    'domains.rack: r[1-4] has 4 values for 3 machines; name no more domains than there are machines',
  ],
  [
    'row 1',
    3,
    'domains.rack: row 1 is not the name of a domain; write such as rack7, or rack[1-3] for several',
  ],
])('%s for %i machines is an error', (rack, count, line) => {
  const issues: Issue[] = [];
  divideDomains({ rack }, count, expandNames, 'domains', issues);
  expect(issues.map(formatIssue)).toEqual([line]);
});

test('a machine may be elsewhere than its row', () => {
  const { masters } = reference.pools;
  const pools = {
    ...reference.pools,
    masters: {
      role: 'control-plane' as const,
      ...masters,
      machines: { master3: { domains: { rack: 'cellar' } } },
    },
  };
  const racks = planOf(referenceWith({ pools })).controlPlanes.map(({ domains }) => domains.rack);
  expect(racks.at(-1)).toBe('cellar');
  expect(
    planCluster(referenceWith({ pools })).plan?.pools.filter(({ name }) => name === 'masters'),
  ).toHaveLength(1);
});
