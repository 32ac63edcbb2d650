import { file } from '../../artifacts';
import type { Component } from '../component';

/**
 * How much of the disk the journal may take. Its own limit is a tenth of the file system, up to 4 GiB
 * (journald.conf(5)); images and etcd need that room more. Logs of containers are the kubelet's to rotate.
 */
export const journald: Component = {
  name: 'journald',
  roles: ['control-plane', 'etcd', 'worker'],
  forPool: () => [
    file(
      '/etc/systemd/journald.conf.d/90-kubernetes.conf',
      { format: 'systemd', unit: { Journal: { RuntimeMaxUse: '256M', SystemMaxUse: '1G' } } },
      'the journal must not fill the disk that images and etcd share',
    ),
  ],
};
