import { formatIssue, type Issue, planCluster } from '../../lib/plan';
import { divideDomains } from '../../lib/plan/domains';
import { expandPool } from '../../lib/plan/machines';
import type { DomainsSpec, PoolSpec } from '../../lib/spec';
import reference from '../../main';
import { planOf, referenceWith } from '../clusters';

function divide(rack: string, count: number, issues: Issue[]) {
  return divideDomains([{ spec: { rack }, path: 'domains' }], { path: 'row', count }, issues);
}

function racksOf(rack: string, count: number): (string | undefined)[] {
  const issues: Issue[] = [];
  return divide(rack, count, issues).map((each) => each.rack);
}

test.each([
  ['r1', 2, ['r1', 'r1']],
  ['r[1-3]', 3, ['r1', 'r2', 'r3']],
  ['r[1-3]', 6, ['r1', 'r2', 'r3', 'r1', 'r2', 'r3']],
  ['r[1-2]', 5, ['r1', 'r2', 'r1', 'r2', 'r1']],
  ['r1 of 2', 2, ['r1', 'r1']],
  ['r[1-3] of 2', 6, ['r1', 'r1', 'r2', 'r2', 'r3', 'r3']],
  ['r[1-3] of 2', 3, ['r1', 'r1', 'r2']],
])('%s has %i machines', (rack, count, expected) => {
  expect(racksOf(rack, count)).toEqual(expected);
});

test.each(['r[1-10]', 'r[1-10] of 30'])('no machine of %s moves when others come behind it', (rack) => {
  const counts = [10, 11, 200, 201, 300];
  const rows = counts.map((count) => racksOf(rack, count));
  for (const [i, row] of rows.entries()) expect(rows.at(-1)?.slice(0, counts[i])).toEqual(row);
});

test.each([
  [
    'r[1-4]',
    3,
    'domains.rack: r[1-4] has 4 values for 3 machines in row; name no more domains than there are machines',
  ],
  [
    'row 1',
    3,
    'domains.rack: "row 1" is not the name of a domain; write such as rack7, rack[1-3] for several that are dealt in turn, or rack[1-10] of 20',
  ],
  [
    'r[1-2] of 0',
    3,
    'domains.rack: "r[1-2] of 0" is not the name of a domain; write such as rack7, rack[1-3] for several that are dealt in turn, or rack[1-10] of 20',
  ],
  [
    'r[1-10] of 20',
    201,
    'domains.rack: r[1-10] of 20 is room for 200 machines, and row has 201; add domains at the end: those of machines that are there must not move',
  ],
  ['r[3-1]', 3, 'domains.rack: r[3-1] counts backwards; write the lower end first'],
])('%s for %i machines is an error', (rack, count, line) => {
  const issues: Issue[] = [];
  divide(rack, count, issues);
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

describe('of a pool', () => {
  const at = (n: number) => ({ address: `10.0.0.${n}`, mac: `52:54:00:00:00:0${n}` });
  const expand = (pool: Omit<PoolSpec, 'role'>) => {
    const issues: Issue[] = [];
    const machines = expandPool({ role: 'worker', ...pool }, 'pools.p', issues);
    return { domains: machines.map(({ domains }) => domains), issues: issues.map(formatIssue) };
  };
  const ranges = [
    { names: 'a[1-2]', addresses: '10.0.0.1-2', macs: '52:54:00:00:00:01-02' },
    { names: 'b[1-2]', addresses: '10.0.0.3-4', macs: '52:54:00:00:00:03-04', domains: { rack: 'b' } },
  ];

  test('are those of every range and machine that tell no others', () => {
    const machines = { a2: { domains: { rack: 'own' } }, single: { ...at(5), domains: { rack: 'r9' } } };
    const { domains, issues } = expand({ domains: { zone: 'z', rack: 'r[1-2]' }, ranges, machines });
    expect(issues).toEqual([]);
    expect(domains).toEqual([
      { zone: 'z', rack: 'r1' },
      { zone: 'z', rack: 'own' },
      { zone: 'z', rack: 'b' },
      { zone: 'z', rack: 'b' },
      { zone: 'z', rack: 'r9' },
    ]);
  });

  test.each(['r[1-2]', 'r1 of 2'])('are told of one machine by name, not by %s', (rack) => {
    const { issues } = expand({ ranges, machines: { a2: { domains: { rack } } } });
    expect(issues).toEqual([
      `pools.p.machines.a2.domains.rack: ${rack} is more than one machine can be in; name its rack`,
    ]);
  });

  test.each([
    ['r[1-2] of 1', 1],
    ['r[1-2] of 4', 0],
  ])('%s of two ranges that begin anew are full %i times', (rack, count) => {
    const anew = ranges.map(({ domains: _, ...range }) => range);
    const full =
      'pools.p.domains.rack: r[1-2] of 1 puts 2 machines into r1, because each range begins with the first; give each range a rack of its own';
    expect(expand({ domains: { rack }, ranges: anew }).issues).toEqual(Array(count).fill(full));
  });

  test('divide no machine that stands alone', () => {
    const { domains, issues } = expand({
      domains: { zone: 'z', rack: 'r[1-2]' },
      ranges,
      machines: { single: at(5) },
    });
    expect(issues).toEqual([]);
    expect(domains.at(-1)).toEqual({ zone: 'z' });
  });

  const each = { a1: { domains: { rack: 'x' } }, a2: { domains: { rack: 'y' } } };

  test('reach no machine of a range either if each has its own', () => {
    const range = { ...ranges[0], domains: { rack: 'a' } } as (typeof ranges)[number];
    expect(expand({ ranges: [range], machines: each }).issues).toEqual([
      'pools.p.ranges[0].domains.rack: a reaches no machine: each has a rack of its own; remove it',
    ]);
    expect(expand({ ranges: [range], machines: { a1: each.a1 } }).issues).toEqual([]);
  });

  test('and machines are not told of beside a range that cannot be read', () => {
    const range = { ...ranges[0], names: 'a[2-1]' } as (typeof ranges)[number];
    const machines = { a1: { domains: { rack: 'x' } } };
    expect(expand({ domains: { rack: 'r' }, ranges: [range], machines }).issues).toEqual([
      'pools.p.ranges[0].names: a[2-1] counts backwards; write the lower end first',
    ]);
  });

  test.each<[DomainsSpec, Partial<PoolSpec>, string]>([
    [{ rack: 'r' }, { ranges: ranges.slice(1) }, 'r reaches no machine: each has a rack of its own'],
    [
      { rack: 'r[1-2]' },
      { machines: { single: at(5) } },
      'r[1-2] reaches no machine: it divides the machines of ranges, and none of them is without a rack of its own',
    ],
    [
      { rack: 'r' },
      { ranges: ranges.slice(0, 1), machines: each },
      'r reaches no machine: each has a rack of its own',
    ],
  ])('%j are an error where they reach no machine', (domains, pool, message) => {
    expect(expand({ domains, ...pool }).issues).toEqual([`pools.p.domains.rack: ${message}; remove it`]);
  });
});
