import type { ClusterModel } from '../constructs';
import type { EtcdClusterPlan, Issue } from '../plan';
import { doubtfulIn, wrongIn } from './issues';
import { etcdMembers, type Program } from './read/programs';
import type { Rule } from './rule';

/** A member's store fits the memory and the disk that its machine has, and is no larger than etcd is made for. */
export const etcdQuota: Rule = {
  name: 'etcd-quota',
  protects:
    'At its quota etcd refuses every write; one that the machine cannot hold ends by a full disk or the kernel instead.',
  seen: ['kubernetes/kops#4005', 'clastix/kamaji-etcd#135'],
  guardsData: true,
  check: (model) => model.plan.etcdClusters.flatMap((cluster) => checkCluster(model, cluster)),
};

const GIB = 2 ** 30;

/** etcd warns above it (etcd, storage/quota.go, maxQuotaBytes). */
const ADVISED_GIB = 8;

/** etcd's own, where the flag is missing or 0. */
const DEFAULT = 2 * GIB;

function checkCluster(model: ClusterModel, cluster: EtcdClusterPlan): Issue[] {
  const { value: wanted, reason } = cluster.quotaBytes;
  return etcdMembers(model, cluster).flatMap((member) => {
    const quota = Number(member.flags.get('quota-backend-bytes') ?? 0) || DEFAULT;
    return [...tooLarge(member, quota), ...tooSmall(member, quota, wanted, reason)];
  });
}

function tooLarge({ machine, file }: Program, quota: number): Issue[] {
  const { memoryGiB } = machine.pool.plan.hardware;
  const flag = `--quota-backend-bytes=${quota}`;
  // etcd maps its whole store into memory, and what does not fit is read from disk in the midst of a write.
  if (quota > memoryGiB * GIB) {
    const message = `${flag} is more than the machine’s memory, ${memoryGiB} GiB`;
    return [wrongIn(machine, file, message, `lower it, or give the pool machines with more memory`)];
  }
  if (quota <= ADVISED_GIB * GIB) return [];
  const message = `${flag} is above ${ADVISED_GIB} GiB, the most that etcd is advised for`;
  return [doubtfulIn(machine, file, message, `lower it, and move resources to an etcd cluster of their own`)];
}

function tooSmall({ machine, file }: Program, quota: number, wanted: number, reason: string): Issue[] {
  if (quota >= wanted) return [];
  const message = `--quota-backend-bytes=${quota} is less than ${wanted} (${reason})`;
  return [doubtfulIn(machine, file, message, `raise it: at the quota the whole cluster is read-only`)];
}
