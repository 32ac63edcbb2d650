import type { OperatingSystem } from '../os/operating-system';
import type { BootSource } from '../spec';
import type { DiskPlan } from './disk';
import type { DomainsPlan } from './domains';
import type { EtcdClusterPlan } from './etcd-plan';
import type { ReleasePlan } from './plan';
import type { SettingsPlan } from './settings-plan';
import type { ReservedPlan } from './sizing';

/** Machines that share all but name, address, MAC and the disk that they are installed onto. */
export interface PoolPlan {
  /** Unique: the pool's name, or `pool.machine` for a machine with settings of its own. */
  readonly id: string;
  /**
   * The id of the first pool of its name, itself perhaps: most of what machines with settings of their own get is what
   * that one's get too, and is written there.
   */
  readonly like: string;
  /** The pool's name in the description. */
  readonly name: string;
  /** Where its settings stand in the description: `pools.workers`. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly os: OperatingSystem;
  /** What Kubernetes its machines run: the cluster's, or an older one. */
  readonly runs: ReleasePlan;
  readonly document: 'cloud-init' | 'ignition';
  readonly bootFrom: BootSource;
  readonly hardware: HardwarePlan;
  /** Whether the description says it; else CPUs and memory are assumed. */
  readonly hardwareSaid: boolean;
  /** What nodes keep from pods. */
  readonly reserved: ReservedPlan;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly TaintPlan[];
  /** The etcd cluster that its machines are members of; undefined if none. */
  readonly etcdCluster: EtcdClusterPlan | undefined;
  readonly settings: SettingsPlan;
  readonly machines: readonly MachinePlan[];
}

/** What each machine of a pool has. */
export interface HardwarePlan {
  readonly cpus: number;
  readonly memoryGiB: number;
  /** Undefined if nobody has said. */
  readonly diskGiB: number | undefined;
  readonly diskIops: number | undefined;
  readonly diskMBps: number | undefined;
}

/** What a machine is for. One machine may have several roles. `node`: it registers with the API. */
export type Role = 'control-plane' | 'etcd' | 'node' | 'worker';

export interface MachinePlan {
  readonly name: string;
  /** The id of its pool. */
  readonly pool: string;
  readonly address: string;
  /** Lower case with colons. */
  readonly mac: string;
  /** What it shares with others and goes down with. */
  readonly domains: DomainsPlan;
  readonly roles: readonly Role[];
  /** Position among the control planes, from 0: keepalived's priority and who runs `kubeadm init`. -1 if none. */
  readonly controlPlaneIndex: number;
  /** Where its system is installed, if an installer does that. */
  readonly disk: DiskPlan;
}

export interface TaintPlan {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
}
