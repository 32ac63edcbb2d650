import type { ClusterModel } from '../constructs';
import type { EtcdClusterPlan, Issue } from '../plan';
import { wrongIn } from './issues';
import { etcdMembers, type Program } from './read/programs';
import type { Rule } from './rule';

/** All members of an etcd cluster keep the same time, and one lost heartbeat is no reason to elect a leader. */
export const etcdTiming: Rule = {
  name: 'etcd-timing',
  protects:
    'Members with other heartbeats than their peers take a leader that is alive for lost, and elect anew again and again.',
  seen: ['etcd-io/etcd#2618'],
  check: (model) => model.plan.etcdClusters.flatMap((cluster) => checkCluster(model, cluster)),
};

const FLAGS = ['election-timeout', 'heartbeat-interval'] as const;

/** etcd refuses less (etcd, embed/config.go, ErrElectionTimeoutTooShort is for 5). */
const HEARTBEATS = 5;

function checkCluster(model: ClusterModel, cluster: EtcdClusterPlan): Issue[] {
  const members = etcdMembers(model, cluster);
  const [first] = members;
  return members.flatMap((member) => [
    ...FLAGS.flatMap((flag) => (first ? checkAlike(member, first, flag) : [])),
    ...checkElection(member),
  ]);
}

function checkAlike(member: Program, first: Program, flag: (typeof FLAGS)[number]): Issue[] {
  const [own, others] = [member.flags.get(flag), first.flags.get(flag)];
  if (own === others) return [];
  const message = `--${flag}=${own}, but ${first.machine.plan.name} of the same etcd cluster has ${others}`;
  return [wrongIn(member.machine, member.file, message, 'give all members the same')];
}

function checkElection(member: Program): Issue[] {
  const election = Number(member.flags.get('election-timeout') ?? 1000);
  const heartbeat = Number(member.flags.get('heartbeat-interval') ?? 100);
  if (election >= HEARTBEATS * heartbeat) return [];
  const message = `--election-timeout=${election} is less than ${HEARTBEATS} times --heartbeat-interval=${heartbeat}`;
  return [wrongIn(member.machine, member.file, message, `make it ${10 * heartbeat}, ten heartbeats`)];
}
