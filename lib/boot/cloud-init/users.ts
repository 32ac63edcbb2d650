import type { User } from '../../artifacts';

/** Administrators, who log in by key and need no password for sudo. Without any, the image's own account stays. */
export function usersOf(users: readonly User[]): object {
  if (users.length === 0) return {};
  return {
    users: users.map(({ name, sshAuthorizedKeys }) => ({
      name,
      lock_passwd: true,
      shell: '/bin/bash',
      sudo: 'ALL=(ALL) NOPASSWD:ALL',
      ssh_authorized_keys: sshAuthorizedKeys,
    })),
  };
}
