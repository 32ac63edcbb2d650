import { type Artifact, file } from '../../artifacts';
import type { ClusterPlan } from '../../plan';
import { addedInstallation, installUnits } from './added-packages';
import { installation } from './install-script';
import type { Installer } from './installer';
import { noExtensions } from './no-extensions';
import {
  broughtUnits,
  neededPackages,
  otherVersions,
  packageArtifacts,
  type WantedPackage,
} from './packages';
import { type Repository, repositories } from './repositories';

/** Enterprise Linux. */
export const dnf: Installer = {
  units: installUnits,
  validate: (plan, pool) => [...noExtensions(pool), ...otherVersions(plan, pool)],
  artifacts: (plan, pool) => [
    ...repositories(plan).map((repository) => repositoryFile(repository, neededPackages(plan, pool))),
    ...installation({
      packages: neededPackages(plan, pool).map(spelled),
      commands: ownPackages(plan),
      units: broughtUnits(plan, pool),
    }),
    ...addedInstallation(pool, { prepare: [], install: [`${INSTALL} install $wanted`] }),
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

const INSTALL = 'dnf -y --setopt=install_weak_deps=False';

function ownPackages(plan: ClusterPlan): string[] {
  const names = repositories(plan).map(({ name }) => name);
  return [`${INSTALL} --disableexcludes=${names.join(',')} install $wanted`];
}
