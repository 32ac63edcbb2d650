import type { MachineConfig } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { groupBy, once } from '../../formats';
import type { Issue } from '../../plan';

/**
 * What a check finds on the machines of a pool. Those that differ in nothing but name, address and MAC are right or
 * wrong together: the first one of them is looked at, and the others only to tell what is wrong with each.
 */
export function onMachines(
  pool: PoolModel,
  check: (machine: MachineModel) => readonly Issue[],
): readonly Issue[] {
  return alike(pool).flatMap((machines) => {
    const [first] = machines;
    return first && check(first).length > 0 ? machines.flatMap(check) : [];
  });
}

/** The machines of a pool in groups of those that are alike: the same for every rule. */
export const alike = once(({ machines }: PoolModel): readonly (readonly MachineModel[])[] => [
  ...groupBy(machines, looksOf).values(),
]);

/** All that is on a machine alone, with what it is called by taken out. */
export const looksOf = once(({ own, plan: { address, mac, name } }: MachineModel): string =>
  textOf(own).replaceAll(address, '\0address').replaceAll(mac, '\0mac').replaceAll(name, '\0name'),
);

function textOf({ files, ...others }: MachineConfig): string {
  const texts = files.map(({ component, mode, owner, path, text }) =>
    [path, mode, owner, component, text].join('\0'),
  );
  const rest = Object.entries(others).map(([kind, all]) =>
    all.length > 0 ? kind + JSON.stringify(all) : '',
  );
  return [...texts, ...rest].join('\0');
}
