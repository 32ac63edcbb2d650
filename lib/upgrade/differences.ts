import { imagesOf } from '../bundle/images';
import { packagesOf } from '../bundle/packages';
import type { ClusterModel } from '../constructs';

/** What is new and what is gone. */
export interface Difference {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Container images that only one of two clusters has. */
export function imageDifference(before: ClusterModel, after: ClusterModel): Difference {
  return difference(imagesOf(before), imagesOf(after));
}

/** Packages, with their versions, that only one of two clusters has. */
export function packageDifference(before: ClusterModel, after: ClusterModel): Difference {
  return difference(packagesOf(before), packagesOf(after));
}

/** The machines with a file, unit or package that is not what it was. */
export function changedMachines(before: ClusterModel, after: ClusterModel): ReadonlySet<string> {
  const known = fingerprints(before);
  return new Set(
    [...fingerprints(after)].flatMap(([name, print]) => (known.get(name) === print ? [] : [name])),
  );
}

function difference(before: readonly string[], after: readonly string[]): Difference {
  return {
    before: before.filter((each) => !after.includes(each)),
    after: after.filter((each) => !before.includes(each)),
  };
}

function fingerprints({ pools }: ClusterModel): ReadonlyMap<string, string> {
  return new Map(
    pools.flatMap(({ machines, shared }) => {
      const alike = JSON.stringify([shared.files.map(({ path, sha256 }) => [path, sha256]), shared.packages]);
      return machines.map(({ own, plan }) => {
        const files = own.files.map(({ path, sha256 }) => [path, sha256]);
        return [plan.name, `${alike}${JSON.stringify(files)}`] as const;
      });
    }),
  );
}
