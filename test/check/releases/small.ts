import type { ClusterSpec, PoolSpec } from '../../../lib/spec';
import main from '../../../main';
import { referenceWith } from '../../clusters';

/** One machine of each pool is enough for what stands in the files of all. */
function alone(pool: string, name: string, last: number): PoolSpec {
  const mac = `52:54:00:14:09:${String(last).padStart(2, '0')}`;
  const machines = { [name]: { address: `10.20.0.${last}`, mac } };
  const { domains: _, ranges: __, ...rest } = main.pools[pool] as PoolSpec;
  return { ...rest, machines };
}

export const masters = alone('masters', 'master1', 10);

/** A cluster of three machines at a release. */
export function small(kubernetes: string, fields: Partial<ClusterSpec> = {}): ClusterSpec {
  const pools = {
    'etcd-main': alone('etcd-main', 'etcd1', 1),
    masters,
    workers: alone('workers', 'worker1', 20),
  };
  return referenceWith({ kubernetes, etcd: { main: { pool: 'etcd-main' } }, pools, ...fields });
}

/** The reference cluster at a release, with one worker of its two hundred. */
export function reference(kubernetes: string): ClusterSpec {
  return referenceWith({ kubernetes, pools: { ...main.pools, workers: alone('workers', 'worker1', 20) } });
}
