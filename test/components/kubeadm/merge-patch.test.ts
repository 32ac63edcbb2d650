import fc from 'fast-check';
import { mergePatch } from '../../../lib/components/kubeadm/merge-patch';

type Table = { readonly [key: string]: unknown };

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** MergePatch of RFC 7386, section 2, written down from its pseudocode. */
function apply(target: unknown, patch: unknown): unknown {
  if (!isTable(patch)) return patch;
  const result = new Map(Object.entries(isTable(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, apply(result.get(key), value));
  }
  return Object.fromEntries(result);
}

const { table } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.integer(),
    fc.array(fc.integer(), { maxLength: 2 }),
    tie('table'),
  ),
  table: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { noNullPrototype: true }),
}));

test('applied as RFC 7386 says, the patch leads from one object to the other', () => {
  fc.assert(
    fc.property(table, table, (from, to) => {
      expect(apply(from, mergePatch(from as object, to as object))).toEqual(to);
    }),
  );
});

test.each([
  [{ a: 1, b: { c: 2 } }, { a: 1, b: { c: 2 } }, {}],
  [{ a: 1 }, {}, { a: null }],
  [{ b: { c: 2, d: 3 } }, { b: { c: 2, d: 4 } }, { b: { d: 4 } }],
  [{ a: [1, 2] }, { a: [2] }, { a: [2] }],
])('from %j to %j it is %j', (from, to, patch) => {
  expect(mergePatch(from, to)).toEqual(patch);
});
