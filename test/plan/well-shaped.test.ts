import { wellShaped } from '../../lib/plan/well-shaped';
import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';

function meant(fields: object): ClusterSpec | undefined {
  return wellShaped({ ...reference, ...fields } as ClusterSpec);
}

test.each<readonly [string, object, object]>([
  ['a number is its text', { kubernetes: 1.36 }, { kubernetes: '1.36' }],
  ['a slip is the name near it', { os: 'flatcat' }, { os: 'flatcar' }],
  ['a text that is missing is empty', { boot: {} }, { boot: { server: '' } }],
  ['a value that nobody knows goes', { size: { maxNodes: 'many', pods: 9 } }, { size: { pods: 9 } }],
  ['a list goes as a whole', { files: [{ path: '/a', content: 'a' }, 5] }, {}],
  ['so does what cannot be without it', { patches: [{ path: '/a', operations: [{ path: '/b' }] }] }, {}],
])('%s', (_what, fields, expected) => {
  expect(meant(fields)).toEqual({ ...reference, ...expected });
});

test.each<object>([
  { pools: [] },
  { pools: { ...reference.pools, workers: { role: 'server' } } },
  { pools: { ...reference.pools, workers: { role: 'worker', machines: { w: { address: [] } } } } },
  { endpoint: { address: '10.20.0.9', balancer: 'nginx' } },
  { os: 'windows' },
])('nothing is left to judge of %j', (fields) => {
  expect(meant(fields)).toBeUndefined();
});
