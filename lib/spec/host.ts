import type { SecretSpec } from './secret';

/** What every machine's host is set to. */
export interface HostSpec {
  /** `off`: no firewall. `trusted`: it runs and lets all in. `ports`: only what the plan needs. @default off */
  readonly firewall?: 'off' | 'ports' | 'trusted';

  /** SELinux mode where the system has it. @default permissive, as kubeadm's guide advises */
  readonly selinux?: 'disabled' | 'enforcing' | 'permissive';

  /** NTP servers. @default the operating system's own */
  readonly timeServers?: readonly string[];

  /**
   * SSH public keys of the administrator, each a line of authorized_keys; options before the key are taken. `[]` says
   * that nobody is to log in.
   * @default none: nobody logs in, of which a warning reminds
   */
  readonly sshAuthorizedKeys?: readonly string[];

  /**
   * The value with the hash of root's password, as `openssl passwd -6` or `mkpasswd` writes it: for the console, when
   * the network does not come up. An installer's answers have it too, and then lie in `sealed/` alone.
   * @default none: root has no password
   */
  readonly rootPassword?: SecretSpec;
}
