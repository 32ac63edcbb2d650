import { type Artifact, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { addedInstallation, installUnits } from './added-packages';
import { installation } from './install-script';
import type { Installer } from './installer';
import { noExtensions } from './no-extensions';
import { broughtUnits, neededPackages, packageArtifacts, type WantedPackage } from './packages';
import { type Repository, repositories } from './repositories';
import { refusedRepositories } from './signatures';

/** Debian and Ubuntu. */
export const apt: Installer = {
  units: installUnits,
  validate: (plan, pool) => [...noExtensions(pool), ...refusedRepositories(plan, pool)],
  artifacts: (plan, pool) => [
    ...repositories(plan).map(source),
    preferences(plan, pool),
    ...installation(
      { packages: neededPackages(plan, pool).map(spelled), units: broughtUnits(plan, pool) },
      { prepare: [...keys(plan), ...UPDATE], install: INSTALL },
    ),
    ...addedInstallation(pool, { prepare: UPDATE, install: INSTALL }),
    ...packageArtifacts(plan, pool),
  ],
};

/** apt takes an armoured key if its file ends in .asc (sources.list(5), signed-by). */
function keyring({ name }: Repository): string {
  return `/etc/apt/keyrings/${name}-apt-keyring.asc`;
}

function source(repository: Repository): Artifact {
  const line = `deb [signed-by=${keyring(repository)}] ${repository.url}/deb/ /`;
  const path = `/etc/apt/sources.list.d/${repository.name}.list`;
  return file(path, { format: 'lines', lines: [line] }, `the repository of ${repository.title}`);
}

/** A priority above 1000 wins over newer versions, also over what a later `apt upgrade` would bring. */
function preferences(plan: ClusterPlan, pool: PoolPlan): Artifact {
  const stanzas = repositories(plan).flatMap(({ name, host }) =>
    neededPackages(plan, pool)
      .filter(({ repository }) => repository === name)
      .map((each) => `Package: ${each.name}\nPin: ${pin(each, host)}\nPin-Priority: 1001\n`),
  );
  const reason = 'keeps the versions of Kubernetes and CRI-O';
  return file('/etc/apt/preferences.d/kubernetes.pref', { format: 'text', text: stanzas.join('\n') }, reason);
}

function pin({ version }: WantedPackage, host: string): string {
  return version ? `version ${withRevision(version)}` : `origin ${host}`;
}

function spelled({ name, version }: WantedPackage): string {
  return version ? `${name}=${withRevision(version)}` : name;
}

function withRevision(version: string): string {
  return version.endsWith('*') ? version : `${version}-*`;
}

/** The keys come over TLS from the hosts that sign with them, and before apt reads the sources. */
function keys(plan: ClusterPlan): string[] {
  return [
    'mkdir -p /etc/apt/keyrings',
    ...repositories(plan).map(
      (each) => `/usr/lib/apt/apt-helper download-file ${each.key}/deb/Release.key ${keyring(each)}`,
    ),
  ];
}

/**
 * Where a package brings a file that is there already, ours stays: dpkg(1), --force-confold, and for what is not
 * dpkg's own, ucf(1).
 */
const UPDATE = ['export DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1', 'apt-get -q update'];
const INSTALL = [
  'apt-get -q -y --allow-change-held-packages --allow-downgrades --no-install-recommends',
  '-o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold',
  'install',
];
