import type { PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

test('a machine with a setting of its own has the very files of its pool, but for the one that the setting changes', () => {
  const workers = compact.pools.workers as PoolSpec;
  const machines = {
    own: { address: '10.20.0.201', mac: '52:54:00:14:03:02', sysctls: { 'vm.swappiness': 1 } },
  };
  const { pools } = modelOf(
    compactWith({ pools: { ...compact.pools, workers: { ...workers, machines } }, size: { maxNodes: 203 } }),
  );
  const part = pools.find(({ plan }) => plan.id !== plan.like);
  const base = pools.find(({ plan }) => plan.id === part?.plan.like);
  const own = part?.shared.files.filter((file) => !base?.shared.files.includes(file));
  expect(own?.map(({ path }) => path)).toEqual(['/etc/sysctl.d/90-kubernetes.conf']);
});
