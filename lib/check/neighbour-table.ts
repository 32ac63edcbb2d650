import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, neighboursOf } from '../plan';
import { placeOf } from './read/place';
import { sysctlOf } from './read/sysctls';
import type { Rule } from './rule';

/** The tables of neighbours hold every machine that the segment may get and the node's pods, with room for more. */
export const neighbourTable: Rule = {
  name: 'neighbour-table',
  protects:
    'With more machines on a segment than the kernel’s table of neighbours holds, about 1,018 at its default, connections fail at random and nothing says why.',
  seen: ['kubernetes-sigs/image-builder#333', 'kubernetes/kops#4533'],
  check: (model) =>
    model.pools.flatMap((pool) => FAMILIES.flatMap((family) => checkPool(model, pool, family))),
};

/** Each has a table of its own. */
const FAMILIES = ['ipv4', 'ipv6'];

/** Machines that are not of this cluster, gateways, and entries that are not yet collected: a quarter more. */
const ROOM = 1.25;

function checkPool({ plan }: ClusterModel, pool: PoolModel, family: string): Issue[] {
  const keys = [1, 2, 3].map((n) => `net.${family}.neigh.default.gc_thresh${n}`);
  const settings = keys.map((key) => sysctlOf(pool.shared, key));
  const [first, second, third] = settings.map((setting, i) => Number(setting?.value ?? DEFAULTS[i]));
  const last = settings.findLast((setting) => setting !== undefined);
  const wrong = (message: string, mend: string) => [error(placeOf(last?.file, pool, message), message, mend)];
  const count = neighboursOf(plan.machines.length, plan.nodes.length, plan.sizing);
  const needed = Math.ceil(count * ROOM);
  if ((third as number) < needed) {
    const message = `${keys[2]} is ${third}, and ${count} machines of one segment and pods of one node need ${needed}`;
    return wrong(message, `raise it to ${needed} or more, or remove it from sysctls`);
  }
  if ((first as number) <= (second as number) && (second as number) <= (third as number)) return [];
  const message = `${keys.join(', ')} are ${first}, ${second}, ${third}, which do not rise from one to the next`;
  return wrong(message, 'set all three, each above the one before, or none');
}

/** The kernel’s (arp(7)). */
const DEFAULTS = [128, 512, 1024];
