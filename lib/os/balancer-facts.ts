/** haproxy and keepalived as packages and units of a system: `systemctl reload` brings them a changed configuration. */
export interface BalancerFacts {
  /** What brings them, and an HTTP client for the script that asks whether the balancer serves. */
  readonly packages: readonly string[];
  readonly haproxy: UnitFacts;
  readonly keepalived: UnitFacts;
  /** Folder of the scripts that keepalived runs; nobody but root writes there. */
  readonly scripts: string;
}

export interface UnitFacts {
  readonly unit: string;
  /** Switch of SELinux's policy without which it cannot do its work here; undefined if it needs none. */
  readonly selinuxBoolean: string | undefined;
}
