import { unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { Component } from '../component';

/**
 * Room for images where the system runs from RAM on an overlay: one overlay cannot be written through another, and
 * CRI-O does not start there ("'overlay' is not supported over overlayfs", containers/storage drivers/overlay).
 */
export const containerStorage: Component = {
  name: 'container-storage',
  roles: ['control-plane', 'etcd', 'worker'],
  when: (_plan, { bootFrom, os }) => bootFrom === 'live' && os.netboot.overlayRoot,
  forPool: () => [
    unit(
      'var-lib-containers.mount',
      { format: 'systemd', unit: mount },
      'images cannot lie on the overlay that the live system runs from',
    ),
  ],
};

/** A tmpfs takes half of the memory at most, and none that it does not hold files in. */
const mount: SystemdUnit = {
  Unit: { Description: 'Images and containers in RAM', Before: 'crio.service' },
  Mount: { What: 'tmpfs', Where: '/var/lib/containers', Type: 'tmpfs', Options: 'mode=0711' },
  Install: { WantedBy: 'local-fs.target' },
};
