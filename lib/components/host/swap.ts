import { file, mask, unit } from '../../artifacts';
import type { Component } from '../component';

/**
 * No swap: the kubelet does not start with it (`failSwapOn`), and a control plane that swaps misses its leases.
 * Masking the target stops every way in (fstab, GPT, zram) from the next boot on; the unit is for the boot during
 * which these files arrive. Whoever lets the kubelet start with swap (`failSwapOn: false`) keeps what there is.
 */
export const swap: Component = {
  name: 'swap',
  roles: ['control-plane', 'etcd', 'worker'],
  when: (_plan, { settings }) => settings.kubelet.failSwapOn?.value !== false,
  forPool: (_plan, { os }) => [
    mask('swap.target', 'the kubelet refuses to start with swap'),
    ...os.swap.masks.map((each) => mask(each, 'it would bring swap')),
    ...os.swap.emptyFiles.map((path) => file(path, { format: 'text', text: '' }, 'empty, it brings no swap')),
    unit('swapoff.service', { format: 'systemd', unit: swapoff }, 'swap may be on when these files arrive'),
  ],
};

const swapoff = {
  Unit: { Description: 'Turn off swap', Before: 'kubelet.service' },
  Service: { Type: 'oneshot', ExecStart: '/usr/sbin/swapoff --all', RemainAfterExit: 'yes' },
  Install: { WantedBy: 'multi-user.target' },
};
