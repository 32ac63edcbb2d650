import type { ClusterModel, MachineModel } from '../../constructs';
import type { EtcdClusterPlan, Issue } from '../../plan';
import { type Loss, named } from './losses';
import { placement } from './placement';
import { severe } from './severity';

/** Each etcd cluster keeps a majority of its members. */
export function checkQuorum(model: ClusterModel, losses: readonly Loss[]): Issue[] {
  return model.plan.etcdClusters.flatMap((cluster) => {
    const members = membersOf(model, cluster);
    return losses.flatMap((loss) => checkLoss(model, cluster, members, loss));
  });
}

/** The machines of its pool: members that kubeadm makes have no manifest yet. */
export function membersOf({ pools }: ClusterModel, { name }: EtcdClusterPlan): readonly MachineModel[] {
  return pools.filter(({ plan }) => plan.etcdCluster?.name === name).flatMap(({ machines }) => machines);
}

function checkLoss(
  model: ClusterModel,
  cluster: EtcdClusterPlan,
  members: readonly MachineModel[],
  loss: Loss,
): Issue[] {
  const spare = Math.floor((members.length - 1) / 2);
  const lost = members.filter((member) => loss.machines.has(member));
  if (lost.length <= spare) return [];
  const smallest = lost.slice(0, spare + 1);
  const message = `with ${loss.what} goes ${named(smallest)} of ${members.length}, and the rest is no majority`;
  return [severe(model, loss, `etcd.${cluster.name}`, message, placement(model, loss, members, spare))];
}
