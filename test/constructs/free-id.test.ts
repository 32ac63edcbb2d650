import type { PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

test.each(['kubelet', 'constructor'])('a pool and its machine may be called %s', (name) => {
  const pool: PoolSpec = {
    role: 'worker',
    domains: { rack: 'rack1' },
    machines: { [name]: { address: '10.20.0.200', mac: '52:54:00:14:03:01' } },
  };
  const { pools } = modelOf(
    compactWith({ pools: { ...compact.pools, [name]: pool }, size: { maxNodes: 203 } }),
  );
  expect(pools.at(-1)?.machines.map(({ plan }) => plan.name)).toEqual([name]);
  expect(pools.at(-1)?.shared.files.map(({ component }) => component)).toContain('kubelet');
});
