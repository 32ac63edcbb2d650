import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';

/** The reference cluster at another version, with three of its workers, for time. */
export function clusterAt(kubernetes: string): ClusterSpec {
  const workers = {
    ...reference.pools.workers,
    domains: { rack: 'rack[1-3]' },
    ranges: [{ names: 'worker[1-3]', addresses: '10.20.0.20-22', macs: '52:54:00:14:02:01-03' }],
  } as const;
  return { ...reference, kubernetes, pools: { ...reference.pools, workers: { role: 'worker', ...workers } } };
}
