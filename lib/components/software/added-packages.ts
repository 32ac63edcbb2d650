import type { Artifact } from '../../artifacts';
import type { PoolPlan } from '../../plan';
import { INSTALL_UNIT } from './install-script';
import { installing, type PackageManager, packageList } from './package-list';

/** The unit that installs what the description adds. */
const ADDED_UNIT = 'bootwright-packages.service';

/** Units behind which packages are there: the second tries once before the kubelet starts, and fails without it. */
export function installUnits(pool: PoolPlan): string[] {
  return pool.settings.packages.length > 0 ? [INSTALL_UNIT, ADDED_UNIT] : [INSTALL_UNIT];
}

/**
 * A unit of their own: a package manager that does not know one name installs none of its list, and the kubelet must
 * not be on a list with names that a person wrote.
 */
export function addedInstallation({ settings }: PoolPlan, manager: PackageManager): Artifact[] {
  const packages = [...new Set(settings.packages.map(({ value }) => value))];
  if (packages.length === 0) return [];
  return packageList({
    title: 'Install the packages of the description',
    about: 'Installs the packages that the description adds',
    unit: ADDED_UNIT,
    script: '/opt/bootwright/bin/install-added-packages',
    reasons: ['installs the packages of the description', 'runs it behind the installation of Kubernetes'],
    after: [INSTALL_UNIT],
    again: '5min',
    installed: '/var/lib/bootwright/added-packages',
    packages,
    steps: steps(manager),
  });
}

/** All at once, as that is quicker and lets them be chosen together; where that fails, each for itself. */
function steps(manager: PackageManager): string {
  const install = `install() {
${installing(manager, '$1', '  ')}
}

if ! install "$wanted"; then
  failed=
  for package in $wanted; do
    install "$package" || failed="$failed $package"
  done
  if [ -n "$failed" ]; then
    echo "not installed, of the packages of the description:$failed" >&2
    exit 1
  fi
fi`;
  return [...manager.prepare, install].join('\n');
}
