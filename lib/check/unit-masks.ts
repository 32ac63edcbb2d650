import type { Unit, Unrendered } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import type { Rule } from './rule';
import { NEEDED } from './units/needed';

/** No unit of the system is turned off that the machine cannot be a node without. */
export const unitMasks: Rule = {
  name: 'unit-masks',
  protects:
    'A machine without what loads modules, sets the kernel or configures the network comes up, and is of no use.',
  seen: ['https://www.freedesktop.org/software/systemd/man/latest/systemd-modules-load.service.html'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      [pool.shared, ...pool.machines.map(({ own }) => own)].flatMap(({ units }) =>
        units.length > 0 ? units.flatMap((unit) => check(pool, unit)) : [],
      ),
    ),
};

function check({ plan }: PoolModel, { name, overriddenBy, state }: Unrendered<Unit>): Issue[] {
  const needed = NEEDED.find((each) => each.name === name);
  if (!needed || (state !== 'masked' && state !== 'disabled')) return [];
  if (needed.networks && !needed.networks.includes(plan.os.network)) return [];
  const message = `${name} is ${state}: ${needed.otherwise}`;
  return [error(overriddenBy?.at(-1) ?? plan.path, message, 'remove it')];
}
