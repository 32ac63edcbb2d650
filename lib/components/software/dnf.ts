import { type Artifact, file } from '../../artifacts';
import type { ClusterPlan } from '../../plan';
import { addedInstallation, installUnits } from './added-packages';
import { installation } from './install-script';
import type { Installer } from './installer';
import { noExtensions } from './no-extensions';
import type { PackageManager } from './package-list';
import { broughtUnits, neededPackages, packageArtifacts, type WantedPackage } from './packages';
import { type Repository, repositories } from './repositories';

/** Enterprise Linux. */
export const dnf: Installer = {
  units: installUnits,
  validate: (_plan, pool) => noExtensions(pool),
  artifacts: (plan, pool) => [
    ...repositories(plan).map((repository) => repositoryFile(repository, neededPackages(plan, pool))),
    ...installation(
      { packages: neededPackages(plan, pool).map(spelled), units: broughtUnits(plan, pool) },
      manager(plan),
    ),
    ...addedInstallation(pool, manager(plan)),
    ...packageArtifacts(plan, pool),
  ],
};

/** Its packages are excluded, so that no `dnf upgrade` moves them: only the script lifts that (kubeadm's guide). */
function repositoryFile({ key, name, title, url }: Repository, wanted: readonly WantedPackage[]): Artifact {
  const own = wanted.filter((each) => each.repository === name).map((each) => each.name);
  const lines = [
    `[${name}]`,
    `name=${title}`,
    `baseurl=${url}/rpm/`,
    'enabled=1',
    'gpgcheck=1',
    `gpgkey=${key}/rpm/repodata/repomd.xml.key`,
    `exclude=${own.join(' ')}`,
  ];
  return file(`/etc/yum.repos.d/${name}.repo`, { format: 'lines', lines }, `the repository of ${title}`);
}

function spelled({ name, version }: WantedPackage): string {
  return version ? `${name}-${version}` : name;
}

/** Also what the description adds may be a revision of ours. */
function manager(plan: ClusterPlan): PackageManager {
  const names = repositories(plan).map(({ name }) => name);
  const install = `dnf -y --setopt=install_weak_deps=False --disableexcludes=${names.join(',')} install`;
  return { prepare: [], install: [install] };
}
