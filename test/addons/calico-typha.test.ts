import { typhasAt } from '../../lib/addons/calico-typha';

test.each([
  [1, 1],
  [2, 1],
  [4, 2],
  [5, 3],
  [399, 3],
  [400, 4],
  [5000, 27],
])('%d nodes have %d Typhas', (nodes, typhas) => {
  expect(typhasAt(nodes)).toBe(typhas);
});
