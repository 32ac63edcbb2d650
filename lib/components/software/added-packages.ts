import { type Artifact, script, unit } from '../../artifacts';
import type { PoolPlan } from '../../plan';
import { INSTALL_UNIT } from './install-script';

/** The unit that installs what the description adds, and the script that it runs. */
const ADDED_UNIT = 'bootwright-packages.service';
const SCRIPT = '/opt/bootwright/bin/install-added-packages';

/** What is particular to a package manager. */
interface Commands {
  /** Commands that come first, once. */
  readonly prepare: readonly string[];
  /** The command, of several lines perhaps, that installs the list `$wanted`. */
  readonly install: readonly string[];
}

/** Units behind which packages are there: the second tries once before the kubelet starts, and fails without it. */
export function installUnits(pool: PoolPlan): string[] {
  return pool.settings.packages.length > 0 ? [INSTALL_UNIT, ADDED_UNIT] : [INSTALL_UNIT];
}

/**
 * A unit of their own: a package manager that does not know one name installs none of its list, and the kubelet must
 * not be on a list with names that a person wrote.
 */
export function addedInstallation({ settings }: PoolPlan, commands: Commands): Artifact[] {
  const packages = [...new Set(settings.packages.map(({ value }) => value))];
  if (packages.length === 0) return [];
  return [
    script(SCRIPT, text(packages, commands), 'installs the packages of the description'),
    unit(ADDED_UNIT, { format: 'systemd', unit: UNIT }, 'runs it behind the installation of Kubernetes'),
  ];
}

const UNIT = {
  Unit: {
    Description: 'Install the packages of the description',
    Wants: 'network-online.target',
    After: `network-online.target ${INSTALL_UNIT}`,
    StartLimitIntervalSec: '0',
  },
  Service: {
    Type: 'oneshot',
    RemainAfterExit: 'yes',
    ExecStart: SCRIPT,
    Restart: 'on-failure',
    RestartSec: '5min',
  },
  Install: { WantedBy: 'multi-user.target' },
};

/** All at once, as that is quicker and lets them be chosen together; where that fails, each for itself. */
function text(packages: readonly string[], { prepare, install }: Commands): string {
  return `#!/bin/sh
# Installs the packages that the description adds; does nothing if this very list was installed before.
# Where the list is installed, every word of it is a package.
# shellcheck disable=SC2086
set -eu

added='${packages.join('\n')}'
installed=/var/lib/bootwright/added-packages
if [ "$(cat "$installed" 2>/dev/null)" = "$added" ]; then exit 0; fi

${prepare.map((line) => `${line}\n`).join('')}
install() {
  wanted=$1
  ${install.join('\n  ')}
}

if ! install "$added"; then
  failed=
  for package in $added; do
    install "$package" || failed="$failed $package"
  done
  if [ -n "$failed" ]; then
    echo "not installed, of the packages of the description:$failed" >&2
    exit 1
  fi
fi

mkdir -p "\${installed%/*}"
printf '%s\\n' "$added" >"$installed"
`;
}
