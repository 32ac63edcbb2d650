import { quantityOf } from '../../lib/releases/quantity';

test.each([
  ['500m', 0.5],
  ['1Gi', 2 ** 30],
  ['1.5G', 1.5e9],
  ['2e3', 2000],
  ['1E', 1e18],
  ['.5', 0.5],
  ['x', undefined],
  ['1Gb', undefined],
])('%s is %p', (text, number) => {
  expect(quantityOf(text)).toBe(number);
});
