import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { placeOf } from './read/place';
import { sysctlOf } from './read/sysctls';
import type { Rule } from './rule';

/** The table of neighbours holds every machine of the segment, with room for what else lives there. */
export const neighbourTable: Rule = {
  name: 'neighbour-table',
  protects:
    'With more machines on a segment than the kernel’s table of neighbours holds, about 1,018 at its default, connections fail at random and nothing says why.',
  seen: ['kubernetes-sigs/image-builder#333', 'kubernetes/kops#4533'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

const KEYS = [1, 2, 3].map((n) => `net.ipv4.neigh.default.gc_thresh${n}`);

/** Machines that are not of this cluster, gateways, and entries that are not yet collected: a quarter more. */
const ROOM = 1.25;

function checkPool({ plan }: ClusterModel, pool: PoolModel): Issue[] {
  const settings = KEYS.map((key) => sysctlOf(pool.shared, key));
  const [first, second, third] = settings.map((setting, i) => Number(setting?.value ?? DEFAULTS[i]));
  const last = settings.findLast((setting) => setting !== undefined);
  const wrong = (message: string, mend: string) => [error(placeOf(last?.file, pool, message), message, mend)];
  const needed = Math.ceil(plan.machines.length * ROOM);
  if ((third as number) < needed) {
    const message = `${KEYS[2]} is ${third}, and ${plan.machines.length} machines on one segment need ${needed}`;
    return wrong(message, `raise it to ${needed} or more, or remove it from sysctls`);
  }
  if ((first as number) <= (second as number) && (second as number) <= (third as number)) return [];
  const message = `${KEYS.join(', ')} are ${first}, ${second}, ${third}, which do not go up`;
  return wrong(message, 'set all three, or none');
}

/** The kernel’s (arp(7)). */
const DEFAULTS = [128, 512, 1024];
