import type { Artifact } from '../../artifacts';
import { installing, type PackageManager, packageList } from './package-list';

/** The unit that installs what Kubernetes needs. */
export const INSTALL_UNIT = 'bootwright-install.service';

/** What Kubernetes needs on a machine. */
export interface Needed {
  /** Packages as the package manager takes them on its command line. */
  readonly packages: readonly string[];
  /** Units that the packages bring, to be enabled and started; what they run has its configuration already. */
  readonly units: readonly string[];
}

/** Brings them, in the way of a package manager. */
export function installation(needed: Needed, manager: PackageManager): Artifact[] {
  return packageList({
    title: 'Install Kubernetes and CRI-O',
    about: 'Installs Kubernetes, CRI-O and what they need',
    unit: INSTALL_UNIT,
    script: '/opt/bootwright/bin/install-packages',
    reasons: [
      'installs Kubernetes and CRI-O from their repositories',
      'runs it at boot until it has succeeded',
    ],
    after: [],
    again: '15',
    installed: '/var/lib/bootwright/packages',
    packages: needed.packages,
    steps: steps(needed, manager),
  });
}

/** Packages may disable their units by preset and bring a bridge network of their own; both are undone. */
function steps({ units }: Needed, manager: PackageManager): string {
  return `${[...manager.prepare, installing(manager, '$wanted')].join('\n')}

# The pod network's add-on brings the only network.
rm -f /etc/cni/net.d/*-crio-*
systemctl --no-reload enable ${['crio.service', 'kubelet.service', ...units].join(' ')}
${units.length > 0 ? `systemctl --no-block start ${units.join(' ')}\n` : ''}`.trimEnd();
}
