import { type Artifact, script, unit } from '../../artifacts';

/** What is particular to a package manager. */
export interface PackageManager {
  /** Commands that come first, once; the first that fails ends the script. */
  readonly prepare: readonly string[];
  /**
   * The lines of the one command that installs the packages whose names follow it. One alone: where a shell looks
   * whether a function succeeds it does not end at a command that fails, and of several only the last one's failure
   * would be seen.
   */
  readonly install: readonly string[];
}

/** Packages that a script brings onto the machine once, and the unit that runs it until it has succeeded. */
export interface PackageList {
  /** `Install Kubernetes`. */
  readonly title: string;
  /** What the script does, in its own words. */
  readonly about: string;
  readonly unit: string;
  readonly script: string;
  /** Why the machine has the script, and the unit. */
  readonly reasons: readonly [script: string, unit: string];
  /** Units that it waits for, beside the network. */
  readonly after: readonly string[];
  /** How long it waits after a failure. */
  readonly again: string;
  /** Where the list is kept that was installed. */
  readonly installed: string;
  /** Packages as the package manager takes them on its command line. */
  readonly packages: readonly string[];
  /** The script from the list `$wanted` to its installation. */
  readonly steps: string;
}

/**
 * A script and its unit rather than the boot document's own list of packages: repositories, keys and packages then
 * come in the right order on every system, with retries, and in the journal under one name.
 */
export function packageList(list: PackageList): Artifact[] {
  const [ofScript, ofUnit] = list.reasons;
  return [
    script(list.script, text(list), ofScript),
    unit(list.unit, { format: 'systemd', unit: unitOf(list) }, ofUnit),
  ];
}

/** The command of a package manager for the packages that a word of the shell stands for; each line but the last goes on. */
export function installing({ install }: PackageManager, packages: '$1' | '$wanted', indent = ''): string {
  return `${indent}${install.join(` \\\n${indent}  `)} ${packages}`;
}

function unitOf({ title, after, script: path, again }: PackageList) {
  return {
    Unit: {
      Description: title,
      Wants: 'network-online.target',
      After: ['network-online.target', ...after].join(' '),
      StartLimitIntervalSec: '0',
    },
    Service: {
      Type: 'oneshot',
      RemainAfterExit: 'yes',
      ExecStart: path,
      Restart: 'on-failure',
      RestartSec: again,
    },
    Install: { WantedBy: 'multi-user.target' },
  };
}

/** Once the list is installed the script leaves the repositories alone: a machine must come back up without them. */
function text({ about, packages, installed, steps }: PackageList): string {
  return `#!/bin/sh
# ${about}; does nothing if this very list was installed before.
# Where the list is installed, every word of it is a package.
# shellcheck disable=SC2086
set -eu

wanted='${packages.join('\n')}'
installed=${installed}
if [ "$(cat "$installed" 2>/dev/null)" = "$wanted" ]; then exit 0; fi

${steps}

mkdir -p "\${installed%/*}"
printf '%s\\n' "$wanted" >"$installed"
`;
}
