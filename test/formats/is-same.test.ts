import fc from 'fast-check';
import { isSame } from '../../lib/formats/is-same';

const value = fc.jsonValue({ maxDepth: 3 });

it('says whether both are written alike', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSame(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(isSame(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    }),
  );
});

it.each<[unknown, unknown]>([
  [{ a: undefined }, {}],
  [
    { a: 1, b: 2 },
    { a: 1, c: 2 },
  ],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [[1, 2], { 0: 1, 1: 2 }],
  [{ a: [{ b: 1 }] }, { a: [{ b: '1' }] }],
  [null, {}],
])('%j and %j differ', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});
