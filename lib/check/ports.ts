import { componentsOf, type Port } from '../components';
import type { PoolModel } from '../constructs';
import { type ClusterPlan, error, type Issue } from '../plan';
import type { Rule } from './rule';

/** No two components of a machine listen on the same port. */
export const ports: Rule = {
  name: 'ports',
  protects:
    'Of two programs that want the same port of a machine, one crash-loops, and which of them is chance.',
  seen: ['kubernetes/kubeadm#2472'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model.plan, pool)),
};

function checkPool(plan: ClusterPlan, { plan: pool }: PoolModel): Issue[] {
  const owners = new Map<string, string>();
  return componentsOf(plan, pool).flatMap((component) =>
    (component.ports?.(plan, pool) ?? []).flatMap((port) => {
      const key = `${port.port}/${port.protocol}`;
      const owner = owners.get(key);
      owners.set(key, component.name);
      return owner ? [twice(pool.path, key, owner, component.name, port)] : [];
    }),
  );
}

function twice(path: string, key: string, owner: string, component: string, port: Port): Issue {
  return error(
    path,
    `${key} is ${owner}'s already and ${component} wants it for ${port.purpose}`,
    'give one of them another port',
  );
}
