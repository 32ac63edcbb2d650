import { file } from '../../artifacts';
import type { Component } from '../component';
import { criSocket } from './cri-socket';

/** crictl, which looks at containers without the API. */
export const crictl: Component = {
  name: 'crictl',
  roles: ['etcd', 'node'],
  forPool: () => [
    file(
      '/etc/crictl.yaml',
      {
        format: 'yaml',
        // The default of two seconds is too short for a pull or a busy node.
        documents: [{ 'image-endpoint': criSocket, 'runtime-endpoint': criSocket, timeout: 10 }],
      },
      'crictl finds CRI-O',
    ),
  ],
};
