import { sourceLines } from '../../lib/explain';

const TEXT = `
import type { ClusterSpec } from './lib/spec';

const workers = { role: 'worker' };

const cluster: ClusterSpec = {
  name: 'one',
  networks: { pods: '10.244.0.0/16' },
  pools: {
    'etcd-main': {
      ranges: [
        { names: 'etcd[1-3]' },
      ],
    },
    workers,
    many: names.map(poolOf),
  },
} satisfies ClusterSpec;

export default cluster;
`;

test.each([
  [['name'], 7],
  [['networks', 'pods'], 8],
  [['pools', 'etcd-main', 'ranges', 0, 'names'], 12],
  [['pools', 'workers'], 15],
  [['pools', 'workers', 'role'], 4],
])('%j stands on line %i', (path, line) => {
  expect(sourceLines(TEXT)(path)).toBe(line);
});

test('what defineCluster is given stands where it is written', () => {
  const text =
    "import { defineCluster } from './lib/spec';\n\nexport default defineCluster({\n  name: 'one',\n});\n";
  expect(sourceLines(text)(['name'])).toBe(4);
});

test('of what is computed, the nearest part around it that is written down counts', () => {
  expect(sourceLines(TEXT)(['pools', 'many', 'role'])).toBe(16);
});

test('a file that exports nothing has no lines to tell', () => {
  expect(sourceLines('const cluster = {};')(['name'])).toBeUndefined();
});
