import type { ClusterModel, MachineModel } from '../../constructs';
import type { DomainKind } from '../../plan';
import { byDomain, type Loss } from './losses';

/**
 * What to do so that no domain of a kind holds more than so many of the machines: as few as possible move, each to the
 * domain with the fewest of them.
 */
export function placement(
  model: ClusterModel,
  loss: Loss,
  machines: readonly MachineModel[],
  most: number,
): string {
  if (loss.kind === 'machine') return 'describe more machines';
  const all = model.pools.flatMap((pool) => pool.machines);
  const domains = [...byDomain(all, loss.kind).keys()];
  if (most < 1) return `describe more machines, so that a ${loss.kind} may take one of them`;
  const needed = Math.ceil(machines.length / most);
  if (domains.length < needed) return tooFew(loss.kind, domains, machines.length, most, needed);
  return `move ${moves(machines, domains, loss.kind, most).join(', ')}`;
}

function tooFew(
  kind: DomainKind,
  domains: readonly string[],
  count: number,
  most: number,
  needed: number,
): string {
  return `${count} machines with at most ${most} in each ${kind} need ${needed} of them, and there are ${domains.length} (${domains.join(', ')}): add one, or do not tell of ${kind}s that the cluster cannot outlive`;
}

function moves(
  machines: readonly MachineModel[],
  domains: readonly string[],
  kind: DomainKind,
  most: number,
): string[] {
  const within = byDomain(machines, kind);
  const counts = new Map(domains.map((domain) => [domain, Math.min(most, within.get(domain)?.length ?? 0)]));
  const surplus = [...within.values()].flatMap((each) => each.slice(most));
  return surplus.map(({ plan }) => {
    const [to = ''] = [...counts].sort(([, a], [, b]) => a - b)[0] ?? [];
    counts.set(to, (counts.get(to) ?? 0) + 1);
    return `${plan.name} to ${kind} ${to}`;
  });
}
