/** What a kernel setting has to be on a machine in the end, whichever file says so. */
export interface Need {
  readonly key: string;
  /** The one value, or the least one, as a number. */
  readonly is?: number;
  readonly least?: number;
  /** What becomes of the machine otherwise. */
  readonly otherwise: string;
}

/** Without these no node works, and nothing on it mends them: an error. */
export const NEEDS: readonly Need[] = [
  // At boot, when modules of br_netfilter, iptables and the pod network are loaded on demand (kernel/sysctl.c).
  {
    key: 'kernel.modules_disabled',
    is: 0,
    otherwise: 'the pod network and kube-proxy cannot load their modules',
  },
  { key: 'net.bridge.bridge-nf-call-ip6tables', is: 1, otherwise: 'Services do not reach pods on a bridge' },
  { key: 'net.bridge.bridge-nf-call-iptables', is: 1, otherwise: 'Services do not reach pods on a bridge' },
  // The same switch as ip_forward, and its value for interfaces that come later (ip-sysctl.rst).
  { key: 'net.ipv4.conf.all.forwarding', is: 1, otherwise: 'the machine forwards no packet of a pod' },
  { key: 'net.ipv4.conf.default.forwarding', is: 1, otherwise: 'the machine forwards no packet of a pod' },
  { key: 'net.ipv4.ip_forward', is: 1, otherwise: 'the machine forwards no packet of a pod' },
];

/** CRI-O's own unit and `default_ulimits` ask for so many open files. */
const OPEN_FILES = 1_048_576;

/**
 * Below these a node works until it has work: a warning. They are what the kernel has without any setting (Linux,
 * Documentation/admin-guide/sysctl and networking/ip-sysctl.rst), where no other source is named.
 */
export const LEAST: readonly Need[] = [
  {
    key: 'fs.file-max',
    least: OPEN_FILES,
    otherwise: 'one process alone may have more open files than that',
  },
  { key: 'fs.inotify.max_user_instances', least: 128, otherwise: 'kubelet and pods get no watcher of files' },
  { key: 'fs.inotify.max_user_watches', least: 8192, otherwise: 'kubelet and pods get no watcher of files' },
  {
    key: 'fs.nr_open',
    least: OPEN_FILES,
    otherwise: 'CRI-O cannot raise the limit of open files of its unit',
  },
  { key: 'kernel.pid_max', least: 32_768, otherwise: 'pods run out of processes' },
  { key: 'kernel.threads-max', least: 32_768, otherwise: 'pods run out of processes' },
  { key: 'net.core.netdev_max_backlog', least: 1000, otherwise: 'packets are dropped on their way in' },
  // What it was up to Linux 5.3.
  { key: 'net.core.somaxconn', least: 128, otherwise: 'servers refuse connections that come at once' },
  {
    key: 'net.ipv4.tcp_max_syn_backlog',
    least: 128,
    otherwise: 'servers refuse connections that come at once',
  },
  // kube-proxy's own least (kubeproxyconfig/v1alpha1/defaults.go, conntrack.min).
  { key: 'net.netfilter.nf_conntrack_max', least: 131_072, otherwise: 'a full table drops packets' },
  { key: 'vm.max_map_count', least: 65_530, otherwise: 'databases and the JVM do not start in pods' },
];

/**
 * What the kubelet writes when it starts or, with protectKernelDefaults, asks for and exits without
 * (component-helpers, node/util/sysctl; cm/container_manager_linux.go, setupKernelTunables).
 */
export const TUNABLES: Readonly<Record<string, number>> = {
  'kernel.keys.root_maxbytes': 25_000_000,
  'kernel.keys.root_maxkeys': 1_000_000,
  'kernel.panic': 10,
  'kernel.panic_on_oops': 1,
  'vm.overcommit_memory': 1,
  'vm.panic_on_oom': 0,
};
