import { isSince, minorsAhead } from '../../lib/releases/version-order';

test.each([
  ['1.36', '1.36', true],
  ['1.36', '1.9', true],
  ['1.9', '1.36', false],
  ['3.6.0', '3.6', true],
  ['3.6', '3.6.0', true],
  ['3.6', '3.6.1', false],
  ['3.5.9', '3.5.11', false],
  ['v1.36.3', 'v1.36.3', true],
  ['v1.36.2', 'v1.36.3', false],
  ['3.10.0', '3.6.0', true],
  ['4.0.0', '3.7', true],
])('%s is %s or later: %s', (version, since, is) => {
  expect(isSince(version, since)).toBe(is);
});

test.each([
  ['v1.36.3', 'v1.33.9', 3],
  ['3.5.24', '3.6.8', -1],
  ['4.0.0', '3.6.8', Number.POSITIVE_INFINITY],
  ['2.3.8', '3.6.8', Number.NEGATIVE_INFINITY],
])('%s is %s and %d minors', (version, other, minors) => {
  expect(minorsAhead(version, other)).toBe(minors);
});
