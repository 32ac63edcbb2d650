import type { BootSource } from './boot';
import type { DiskSpec } from './disk';
import type { DomainsSpec } from './domains';
import type { MachineRangeSpec, MachineSpec } from './machine';
import type { OperatingSystemName } from './operating-system';
import type { SettingsSpec } from './settings';

/** Machines of one role, hardware and operating system. */
export interface PoolSpec extends SettingsSpec {
  /** What its machines are for. A control plane also runs etcd if an etcd cluster names its pool. */
  readonly role: 'control-plane' | 'etcd' | 'worker';

  /** Machines in rows: names, addresses and MACs that count up together. @default none */
  readonly ranges?: readonly MachineRangeSpec[];

  /** Machines one by one, by name. A name that a range made too adds to that machine. @default none */
  readonly machines?: { readonly [name: string]: MachineSpec };

  /** What each machine has. Sizing follows from it. @default 4 CPUs, 16 GiB */
  readonly hardware?: HardwareSpec;

  /**
   * What its machines share with others and go down with, where their range or they themselves do not say; a counter
   * divides each range, and says nothing of machines that no range names. @default not told
   */
  readonly domains?: DomainsSpec;

  /** Operating system. @default the cluster's */
  readonly os?: OperatingSystemName;

  /**
   * The Kubernetes release of these machines while they still run an older one than the control planes, up to three
   * minors: kubelet, runtime and packages follow it, and etcd on its own machines. Not with bootstrap kubeadm.
   * @default the cluster's
   */
  readonly kubernetes?: string;

  /** Where the operating system starts from. @default the cluster's `boot.from` */
  readonly bootFrom?: BootSource;

  /** Node labels that the kubelet registers with. @default none */
  readonly labels?: { readonly [key: string]: string };

  /** Node taints as `key=value:Effect` or `key:Effect`. @default the control-plane taint on control planes */
  readonly taints?: readonly string[];
}

/** What a machine has. */
export interface HardwareSpec {
  /** Virtual CPUs. */
  readonly cpus: number;

  /** Memory in GiB. */
  readonly memoryGiB: number;

  /**
   * Disk that an installer writes the operating system onto: its path, such as `/dev/disk/by-path/…`, or what it is
   * known by, such as `{ sizeGB: 480 }`.
   * @default the only disk that the machine has; where it has several, the installer waits and lists them
   */
  readonly disk?: DiskSpec | string;

  /** GiB of that disk, on which images, etcd's store and its snapshots lie too. @default not known, and not checked */
  readonly diskGiB?: number;

  /** Concurrent operations a second that the disk does, as its maker tells them; etcd asks for them. @default not known, and not checked */
  readonly diskIops?: number;

  /** MB a second that the disk writes; etcd asks for them. @default not known, and not checked */
  readonly diskMBps?: number;
}
