import { type Artifact, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { INSTALL_UNIT, installation } from './install-script';
import type { Installer } from './installer';
import { noExtensions } from './no-extensions';
import { packageArtifacts, type WantedPackage, wantedPackages } from './packages';
import { type Repository, repositories } from './repositories';

/** Debian and Ubuntu. */
export const apt: Installer = {
  units: [INSTALL_UNIT],
  validate: (_plan, pool) => noExtensions(pool),
  artifacts: (plan, pool) => [
    ...repositories(plan).map(source),
    preferences(plan, pool),
    ...installation({ packages: wantedPackages(plan, pool).map(spelled), commands: commands(plan) }),
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
    wantedPackages(plan, pool)
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

/**
 * The keys come over TLS from the hosts that sign with them, and before apt reads the sources. Where a package
 * brings a file that is there already, ours stays (dpkg(1), --force-confold).
 */
function commands(plan: ClusterPlan): string[] {
  return [
    'export DEBIAN_FRONTEND=noninteractive',
    'mkdir -p /etc/apt/keyrings',
    ...repositories(plan).map(
      (each) => `/usr/lib/apt/apt-helper download-file ${each.key}/deb/Release.key ${keyring(each)}`,
    ),
    'apt-get -q update',
    'apt-get -q -y --allow-change-held-packages --allow-downgrades --no-install-recommends \\',
    '  -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \\',
    '  install $wanted',
  ];
}
