import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import type { Rule } from './rule';

/** Members of etcd keep their data over a restart of their machine. */
export const etcdStorage: Rule = {
  name: 'etcd-storage',
  protects:
    'What runs from RAM loses its data when it restarts: etcd then takes the member for one that it knows and turns it away for ever, the next restart costs the majority, and all at once begin an empty cluster that looks well.',
  seen: ['etcd-io/etcd#5422', 'poseidon/matchbox#430', 'aws/eks-anywhere#6847'],
  guardsData: true,
  check: (model) => model.plan.etcdClusters.flatMap(({ name }) => checkCluster(model, name)),
};

/** A machine with settings of its own is a pool of its own, so the members may be of several. */
function checkCluster(model: ClusterModel, cluster: string): Issue[] {
  const pools = model.pools.filter(({ plan }) => plan.etcdCluster?.name === cluster);
  const [pool] = pools.filter(({ plan }) => plan.bootFrom === 'live');
  const members = pools.reduce((sum, { machines }) => sum + machines.length, 0);
  return pool ? [members === 1 ? lone(pool, cluster) : several(pool, cluster, members)] : [];
}

const DISK = 'set install, or disk where the system is on it already';

function several({ plan }: PoolModel, cluster: string, members: number): Issue {
  const message = `live, and its ${members} machines would keep etcd.${cluster} in RAM: one that restarts never comes back as a member, and all at once are an empty cluster`;
  return error(`${plan.path}.bootFrom`, message, DISK);
}

function lone({ plan }: PoolModel, cluster: string): Issue {
  const message = `live, and the only member of etcd.${cluster} keeps all of it in RAM: each restart of the machine loses the whole cluster, its snapshots too`;
  return warning(`${plan.path}.bootFrom`, message, `${DISK}; live is for clusters that may be lost`);
}
