import { hopsTo } from '../../lib/upgrade/hops';

/** The minors that a way passes through. */
function minors(from: string, target: string | undefined): readonly string[] | undefined {
  const hops = hopsTo(from, target);
  return (
    hops && [from, ...hops.map(({ to }) => to)].map((version) => version.split('.').slice(0, 2).join('.'))
  );
}

test.each([
  ['v1.36.3', undefined, ['v1.36', 'v1.37']],
  ['v1.34.1', '1.35', ['v1.34', 'v1.35']],
  ['v1.34.1', 'v1.35', ['v1.34', 'v1.35']],
  ['v1.33.0', '1.36', ['v1.33', 'v1.34', 'v1.35', 'v1.36']],
  ['v1.36.3', '1.35', undefined],
  ['v1.36.3', '1.36', undefined],
  ['v1.36.3', '1.99', undefined],
  ['v1.36.3', 'soon', undefined],
  ['v1.37.0', undefined, undefined],
])('from %s to %s', (from, target, way) => {
  expect(minors(from, target)).toEqual(way);
});

test('a patch release is one step, and none goes back', () => {
  expect(hopsTo('v1.34.2', 'v1.34.9')).toEqual([{ from: 'v1.34.2', to: 'v1.34.9' }]);
  expect(hopsTo('v1.34.2', 'v1.34.2')).toBeUndefined();
  expect(hopsTo('v1.34.9', 'v1.34.2')).toBeUndefined();
});

test('a release that is named is where the way ends', () => {
  expect(hopsTo('v1.33.4', 'v1.35.1')?.at(-1)?.to).toBe('v1.35.1');
  expect(hopsTo('v1.33.4', 'v1.35.1')?.[0]?.from).toBe('v1.33.4');
});
