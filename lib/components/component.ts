import type { Artifact } from '../artifacts';
import type { ClusterPlan, Issue, MachinePlan, PoolPlan, Role } from '../plan';

/** One thing that runs on a machine or configures it. */
export interface Component {
  /** As the field names it: `kube-apiserver`. The file that defines it has the same name. */
  readonly name: string;

  /** The roles whose machines have it; a machine with any of them does. */
  readonly roles: readonly Role[];

  /** Whether a pool of those roles has it after all. @default every one does */
  readonly when?: (plan: ClusterPlan, pool: PoolPlan) => boolean;

  /** Ports that it listens on, for the firewall and for the check that no two share one. @default none */
  readonly ports?: (plan: ClusterPlan, pool: PoolPlan) => readonly Port[];

  /** What is wrong with the plan as this component sees it. @default nothing */
  readonly validate?: (plan: ClusterPlan, pool: PoolPlan) => readonly Issue[];

  /** What every machine of the pool has alike: built, rendered and encoded once. @default nothing */
  readonly forPool?: (plan: ClusterPlan, pool: PoolPlan) => readonly Artifact[];

  /** What differs from machine to machine. @default nothing */
  readonly forMachine?: (plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan) => readonly Artifact[];
}

/** A port, or a protocol without ports such as VRRP, and who may reach it. */
export interface Port {
  /** `0` for a protocol without ports; `30000-32767` for a range. */
  readonly port: number | `${number}-${number}`;
  readonly protocol: 'ipip' | 'tcp' | 'udp' | 'vrrp';
  /** `loopback` needs no opening; `machines` is the machine network, `anyone` is everywhere. */
  readonly from: 'anyone' | 'control-plane' | 'loopback' | 'machines';
  readonly purpose: string;
}
