import { admissionPlugins } from '../../lib/releases/admission-plugins';

/** How many AllOrderedPlugins has at the tag of each release. */
test.each([
  ['1.25', 34],
  ['1.26', 35],
  ['1.29', 36],
  ['1.30', 35],
  ['1.31', 34],
  ['1.32', 35],
  ['1.34', 36],
  ['1.35', 37],
  ['1.36', 41],
  ['1.37', 39],
])('%s has %i', (minor, count) => {
  expect(admissionPlugins(minor)).toHaveLength(count);
});
