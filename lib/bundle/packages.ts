import type { ClusterModel } from '../constructs';

/** Every package that some machine installs, with its operating system and its version, sorted. */
export function packagesOf(model: ClusterModel): string[] {
  const packages = model.pools.flatMap(({ plan, shared }) =>
    shared.packages.map(({ name, version }) => `${plan.os.name}: ${version ? `${name}=${version}` : name}`),
  );
  return [...new Set(packages)].sort();
}
