import { Cluster, type ClusterModel } from '../lib/constructs';
import type { ClusterPlan } from '../lib/plan';
import { formatAddress, formatMac, parseAddress, parseMac } from '../lib/plan/address';
import type { ClusterSpec } from '../lib/spec';
import reference from '../main';

const FIRST = { address: '10.20.4.1', mac: '52:54:00:15:00:01' };

/** `main.ts` with nothing said of pods, services, modes and sizes, on a machine network with room for so many workers. */
export function twin(workers: number): ClusterSpec {
  const address = parseAddress(FIRST.address) as number;
  const mac = parseMac(FIRST.mac) as number;
  const range = {
    names: `worker[1-${workers}]`,
    addresses: `${FIRST.address}-${formatAddress(address + workers - 1)}`,
    macs: `${FIRST.mac}-${formatMac(mac + workers - 1)}`,
    domains: { power: 'feed[1-2]', rack: 'rack[1-250] of 20' },
  };
  const pool = { ...reference.pools.workers, role: 'worker', domains: {}, ranges: [range] } as const;
  return {
    ...reference,
    networks: { machines: '10.20.0.0/18', gateway: '10.20.0.254', nameservers: ['10.20.0.254'] },
    pools: { ...reference.pools, workers: pool },
  };
}

/** What one machine of each pool gets: of thousands, the others get the same. */
export function firstMachines(plan: ClusterPlan): ClusterModel {
  const pools = plan.pools.map((pool) => ({ ...pool, machines: pool.machines.slice(0, 1) }));
  return new Cluster({ ...plan, pools }).model();
}
