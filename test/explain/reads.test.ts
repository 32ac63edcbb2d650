import { Reads } from '../../lib/explain/reads';

test('what is read is noted down, and nothing else, whichever way it is come by', () => {
  const shared = { address: '10.0.0.1', mac: 'x' };
  const value = {
    name: 'a',
    list: [shared, { address: 'b', mac: 'y' }],
    again: shared,
    texts: ['one', 'two'],
  };
  const reads = new Reads();
  const noting = reads.of(value);
  expect(noting.list.map(({ address }) => address)).toEqual(['10.0.0.1', 'b']);
  expect(noting.again).toBe(noting.list[0]);
  expect(noting.texts.join()).toBe('one,two');
  expect(reads.has(shared, 'address')).toBe(true);
  expect(reads.has(shared, 'mac')).toBe(false);
  expect(reads.has(value, 'name')).toBe(false);
  expect([0, 1].map((i) => reads.has(value.texts, i))).toEqual([true, true]);
});
