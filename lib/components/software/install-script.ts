import { type Artifact, script, unit } from '../../artifacts';

/** The unit that installs what Kubernetes needs, and the script that it runs. */
export const INSTALL_UNIT = 'bootwright-install.service';
const SCRIPT = '/opt/bootwright/bin/install-packages';

/** What is particular to a package manager. */
export interface Installation {
  /** Packages as the package manager takes them on its command line. */
  readonly packages: readonly string[];
  /** Commands that bring the list `$wanted` onto the machine; the first that fails ends the script. */
  readonly commands: readonly string[];
  /** Units that the packages bring, to be enabled and started; what they run has its configuration already. */
  readonly units: readonly string[];
}

/**
 * A script and its unit rather than the boot document's own list of packages: repositories, keys and packages then
 * come in the right order on every system, with retries, and in the journal under one name.
 */
export function installation(steps: Installation): Artifact[] {
  return [
    script(SCRIPT, text(steps), 'installs Kubernetes and CRI-O from their repositories'),
    unit(INSTALL_UNIT, { format: 'systemd', unit: UNIT }, 'runs it at boot until it has succeeded'),
  ];
}

const UNIT = {
  Unit: {
    Description: 'Install Kubernetes and CRI-O',
    Wants: 'network-online.target',
    After: 'network-online.target',
    StartLimitIntervalSec: '0',
  },
  Service: {
    Type: 'oneshot',
    RemainAfterExit: 'yes',
    ExecStart: SCRIPT,
    Restart: 'on-failure',
    RestartSec: '15',
  },
  Install: { WantedBy: 'multi-user.target' },
};

/**
 * Once the list is installed the script leaves the repositories alone: a machine must come back up without them.
 * Packages may disable their units by preset and bring a bridge network of their own; both are undone.
 */
function text({ packages, commands, units }: Installation): string {
  return `#!/bin/sh
# Installs Kubernetes, CRI-O and what they need; does nothing if this very list was installed before.
# Where the list is installed, every word of it is a package.
# shellcheck disable=SC2086
set -eu

wanted='${packages.join('\n')}'
installed=/var/lib/bootwright/packages
if [ "$(cat "$installed" 2>/dev/null)" = "$wanted" ]; then exit 0; fi

${commands.join('\n')}

# The pod network's add-on brings the only network.
rm -f /etc/cni/net.d/*-crio-*
systemctl --no-reload enable ${['crio.service', 'kubelet.service', ...units].join(' ')}
${units.length > 0 ? `systemctl --no-block start ${units.join(' ')}\n` : ''}
mkdir -p "\${installed%/*}"
printf '%s\\n' "$wanted" >"$installed"
`;
}
