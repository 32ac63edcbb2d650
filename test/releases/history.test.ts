import { leavesIn, presenceOf } from '../../lib/releases/history';

/** Which minors have a name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  always: ['1.30', '1.31', '1.32', '1.33'],
  early: ['1.30'],
  late: ['1.33'],
  middle: ['1.31', '1.32'],
  never: [],
};
const minors = ['1.30', '1.31', '1.32', '1.33'];
const factsIn = (name: string) => (minor: string) => (NAMES[name]?.includes(minor) ? name : undefined);

test.each([
  ['always', '1.31', { is: 'here', facts: 'always' }],
  ['early', '1.31', { is: 'gone', since: '1.31' }],
  ['early', '1.33', { is: 'gone', since: '1.31' }],
  ['middle', '1.30', { is: 'to-come', since: '1.31' }],
  ['middle', '1.33', { is: 'gone', since: '1.33' }],
  ['late', '1.31', { is: 'to-come', since: '1.33' }],
  ['never', '1.31', { is: 'unknown' }],
])('%s at %s', (name, minor, presence) => {
  expect(presenceOf(minor, minors, factsIn(name))).toEqual(presence);
});

test.each([
  ['always', '1.30', undefined],
  ['early', '1.30', '1.31'],
  ['middle', '1.31', '1.33'],
])('%s, seen from %s, leaves in %s', (name, minor, leaves) => {
  expect(leavesIn(minor, minors, factsIn(name))).toBe(leaves);
});
