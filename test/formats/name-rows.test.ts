import { nameRows, namesIn } from '../../lib/formats/name-rows';

test.each([
  [[], ''],
  [['worker1'], 'worker1'],
  [['worker9', 'worker10', 'worker11'], 'worker[9-11]'],
  [['w08', 'w09', 'w10', 'other', 'w12'], 'w[08-10] other w12'],
  [['w1.k8s.example.com', 'w2.k8s.example.com'], 'w[1-2].k8s.example.com'],
  [['r1w1', 'r1w2', 'r2w1', 'r2w2'], 'r1w[1-2] r2w[1-2]'],
  [['b', 'a'], 'b a'],
])('%j is %s, and back', (names, text) => {
  expect(nameRows(names)).toBe(text);
  expect(namesIn(text)).toEqual(names);
});
