import { keyOf } from '../artifacts';
import type { ClusterModel } from '../constructs';

/**
 * What the description adds or changes by hand and no file of the bundle tells of, with the place: `packages[0]:
 * package htop`. Files are marked where the index lists them.
 */
export function overridesOf({ pools }: ClusterModel): string[] {
  const told = pools.flatMap(({ shared }) => {
    const { downloads, kernelArguments, packages, units, users } = shared;
    const rest = [
      ...downloads,
      ...kernelArguments,
      ...packages,
      ...users,
      ...units.filter((each) => !each.content),
    ];
    return rest.flatMap((each) => (each.overriddenBy ?? []).map((place) => `${place}: ${keyOf(each)}`));
  });
  return [...new Set(told)].sort();
}
