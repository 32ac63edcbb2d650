import type { ClusterModel, MachineModel, PoolModel } from '../../constructs';
import type { Issue, TaintPlan } from '../../plan';
import { type Document, valueAt } from '../read/files';
import { tablesAt } from '../read/value';
import { byDomain, type Loss, lossOf, named } from './losses';
import { severe } from './severity';

/** CoreDNS can spread: there are nodes for its replicas outside of any one domain. */
export function checkDns(model: ClusterModel, losses: readonly Loss[]): Issue[] {
  const tolerations = tolerationsOf(model);
  const hosts = model.pools.filter((pool) => mayRun(tolerations, pool)).flatMap((pool) => pool.machines);
  const [only] = hosts;
  if (hosts.length === 1 && only) return [alone(model, lossOf(only), hosts)];
  return losses
    .filter(({ kind }) => kind !== 'machine')
    .flatMap((loss) => {
      if (hosts.length === 0 || hosts.some((host) => !loss.machines.has(host))) return [];
      return [within(model, loss, hosts)];
    });
}

function alone(model: ClusterModel, loss: Loss, hosts: readonly MachineModel[]): Issue {
  const message = `CoreDNS can run on ${named(hosts)} only, and with it every name goes`;
  return severe(
    model,
    loss,
    'pools',
    message,
    'describe another node, without a taint that keeps CoreDNS off',
  );
}

function within(model: ClusterModel, loss: Loss, hosts: readonly MachineModel[]): Issue {
  const message = `all ${hosts.length} nodes that CoreDNS may run on are in ${loss.what}, and no replica is elsewhere`;
  const kind = loss.kind;
  const others = kind === 'machine' ? [] : [...byDomain(hosts, kind).keys()];
  const mend = `place nodes in another ${kind} than ${others.join(', ')}, or do not tell of it`;
  return severe(model, loss, 'pools', message, mend);
}

/** What CoreDNS puts up with, as it is applied. */
function tolerationsOf({ addons }: ClusterModel): readonly Document[] {
  const objects = addons.flatMap((addon) => addon.objects);
  const found = objects.find(
    (each) => valueAt(each, '/kind') === 'Deployment' && valueAt(each, '/metadata/name') === 'coredns',
  );
  return tablesAt(found, '/spec/template/spec/tolerations');
}

function mayRun(tolerations: readonly Document[], { plan }: PoolModel): boolean {
  if (!plan.roles.includes('node')) return false;
  return plan.taints.every(
    (taint) => taint.effect === 'PreferNoSchedule' || tolerations.some((each) => tolerates(each, taint)),
  );
}

function tolerates({ key, effect }: Document, taint: TaintPlan): boolean {
  return (key === undefined || key === taint.key) && (effect === undefined || effect === taint.effect);
}
