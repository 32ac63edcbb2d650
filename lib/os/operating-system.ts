import type { OperatingSystemName } from '../spec';
import type { BalancerFacts } from './balancer-facts';

/** What is known of one operating system, as data. */
export interface OperatingSystem {
  readonly name: OperatingSystemName;

  /** As its makers write it, for reports. */
  readonly title: string;

  /** Documents that its first-boot engine reads, the preferred one first. */
  readonly documents: readonly ('cloud-init' | 'ignition')[];

  /** Newest Ignition spec that its Ignition surely reads; 3.3.0 is the default of all. */
  readonly ignitionSpec: string;

  /** How Kubernetes and CRI-O get onto it. */
  readonly software: 'deb' | 'rpm' | 'sysext';

  /** What an image of a system extension must say of itself to be taken; undefined where there are none. */
  readonly extensionMatch: string | undefined;

  /** Versions of OpenPGP signatures that its package manager refuses a repository for. */
  readonly refusedSignatures: readonly 'v3'[];

  /** Packages needed besides Kubernetes and the runtime, such as `container-selinux`. */
  readonly packages: readonly string[];

  /** haproxy and keepalived as its packages have them; undefined where it has none, and they run as static pods. */
  readonly balancer: BalancerFacts | undefined;

  /** What configures the network where the boot document does not do it itself. */
  readonly network: 'netplan' | 'network-manager' | 'networkd';

  /** Files of its images that bring every card up, in whose place an empty one of the same format stands. */
  readonly defaultNetworks: readonly string[];

  /** Folder with the kubelet's binary. */
  readonly binaries: string;

  /** Environment file that the kubelet's unit reads. */
  readonly kubeletEnvironment: string;

  /** Environment file that CRI-O's unit reads. */
  readonly crioEnvironment: string;

  /** Folder for volume plugins; /usr is read-only on some systems. */
  readonly volumePlugins: string;

  /** Folders with CA certificates that exist on it. */
  readonly caDirectories: readonly string[];

  /** What keeps the clock. */
  readonly time: Clock;

  /** Packages that take the place of the system's clock where they are installed; undefined: we write no file for it. */
  readonly rivalClocks: Readonly<Record<string, Clock | undefined>>;

  /** Firewalls that it may bring, as units to mask when the plan wants none or its own. */
  readonly firewalls: readonly string[];

  /** Whether it has SELinux that follows `host.selinux`. */
  readonly selinux: boolean;

  /** The mode that its SELinux is in where it does not follow; undefined: it has none, or it follows. */
  readonly selinuxStays: 'permissive' | undefined;

  /** Units and files that bring swap, to be masked or emptied. */
  readonly swap: { readonly masks: readonly string[]; readonly emptyFiles: readonly string[] };

  /** Units that update the system on their own, which a reviewed cluster does not want. */
  readonly updaters: readonly string[];

  /** resolv.conf for pods; a stub resolver's would loop (CoreDNS `loop` plugin). */
  readonly resolvConf: string;

  /** Account of the administrator. */
  readonly user: string;

  readonly netboot: NetbootFacts;
}

/** A program that keeps the clock: its unit, and the file or drop-in that names its servers. */
export interface Clock {
  readonly package: string;
  readonly unit: string;
  readonly configuration: string;
  readonly syntax: 'chrony' | 'timesyncd';
}

/** How a system starts from the network. Paths are below `<server>/assets/<name>/`. */
export interface NetbootFacts {
  readonly kernel: string;
  readonly initrds: readonly string[];
  /** Kernel arguments for running from RAM; `<assets>`, `<document>` and `<hostname>` are filled in. */
  readonly live: readonly string[];
  /** Whether the live system's root is an overlay, into which no second one can be written. */
  readonly overlayRoot: boolean;
  /**
   * Kernel arguments for the unattended installer. `<installer>` is the URL of its answer file (of the folder with
   * it, for autoinstall), `<disk>` the disk; the others are as above.
   */
  readonly install: readonly string[];
  readonly installer: 'autoinstall' | 'coreos-installer' | 'flatcar-install' | 'kickstart' | 'preseed';
  /** Kernel and initrds of the installer, where they are others than the live system's. */
  readonly installKernel?: string;
  readonly installInitrds?: readonly string[];
  /** What the installer fetches besides, and no kernel argument names. */
  readonly installerFetches: readonly string[];
  /**
   * MB of kernel, initrd and image, by how it starts: ours, rounded up from what was published in 2025, and to be
   * replaced by `boot.powerOn.systemMB` where you know better. Packages that an installer fetches from a mirror are
   * not among them.
   */
  readonly systemMB: { readonly install: number; readonly live: number };
}
