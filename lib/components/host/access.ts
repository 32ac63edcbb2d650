import type { Component } from '../component';

/** The administrator's way in. Without keys nobody logs in, and nothing is opened for them. */
export const access: Component = {
  name: 'access',
  roles: ['control-plane', 'etcd', 'worker'],
  when: ({ host }) => host.sshAuthorizedKeys.length > 0,
  ports: () => [{ port: 22, protocol: 'tcp', from: 'machines', purpose: 'SSH' }],
  forPool: ({ host }, { os }) => [
    {
      kind: 'user',
      name: os.user,
      sshAuthorizedKeys: host.sshAuthorizedKeys,
      reason: "the system's own account for administrators, by key only",
    },
  ],
};
