import type { User } from '../../artifacts';
import type { Sealed } from '../boot-format';

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

/** `expire` would have each changed at its first use. Without a type, 22.4 and later take it for a hash. */
export function passwordsOf(passwords: Sealed['passwords']): object {
  const users = passwords.map(({ user, hash }) => ({ name: user, password: hash, type: 'hash' }));
  return { chpasswd: { expire: false, users } };
}
