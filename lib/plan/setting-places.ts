import type { ClusterPlan, Placed, SettingsPlan } from './plan';

/** Where the description sets something by hand. */
export function settingPlaces({ pools }: ClusterPlan): string[] {
  const places = pools.flatMap(({ settings: { flags, kubelet, sysctls, extensions, ...lists } }) => {
    const tables = [...Object.values(flags), kubelet, sysctls, extensions].flatMap((each) =>
      Object.values(each),
    );
    return [...tables, ...Object.values(lists).flat()].map(({ path }) => path);
  });
  return [...new Set(places)];
}

/** The plan as if nothing had been set by hand at these places. */
export function withoutSettings(plan: ClusterPlan, places: readonly string[]): ClusterPlan {
  const unwanted = new Set(places);
  return {
    ...plan,
    pools: plan.pools.map((pool) => ({ ...pool, settings: without(pool.settings, unwanted) })),
  };
}

function without(settings: SettingsPlan, unwanted: ReadonlySet<string>): SettingsPlan {
  const isWanted = ({ path }: Placed<unknown>) => !unwanted.has(path);
  const table = <T>(all: Readonly<Record<string, Placed<T>>>) =>
    Object.fromEntries(Object.entries(all).filter(([, each]) => isWanted(each)));
  const { flags } = settings;
  return {
    flags: {
      etcd: table(flags.etcd),
      'kube-apiserver': table(flags['kube-apiserver']),
      'kube-controller-manager': table(flags['kube-controller-manager']),
      'kube-scheduler': table(flags['kube-scheduler']),
      kubelet: table(flags.kubelet),
    },
    kubelet: table(settings.kubelet),
    sysctls: table(settings.sysctls),
    extensions: table(settings.extensions),
    files: settings.files.filter(isWanted),
    secretFiles: settings.secretFiles.filter(isWanted),
    units: settings.units.filter(isWanted),
    packages: settings.packages.filter(isWanted),
    kernelArguments: settings.kernelArguments.filter(isWanted),
    patches: settings.patches.filter(isWanted),
  };
}
