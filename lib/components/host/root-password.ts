import type { Component } from '../component';

/** A password for root at the console: by SSH it opens nothing, where the system's sshd has its default. */
export const rootPassword: Component = {
  name: 'root-password',
  roles: ['control-plane', 'etcd', 'worker'],
  when: ({ host }) => host.rootPassword !== undefined,
  forPool: ({ host }) => [
    {
      kind: 'password',
      user: 'root',
      secret: host.rootPassword ?? '',
      reason: 'root at the console, when the network does not come up',
    },
  ],
};
