import { type File, file } from '../../artifacts';
import { type ClusterPlan, error, type Issue, type Placed, type PoolPlan } from '../../plan';
import type { Component } from '../component';
import { overridden } from '../overridden';

/**
 * Kernel settings that nothing else sets. kube-proxy has the table of tracked connections (nf_conntrack_max) and
 * systemd the most that there is of open files and process ids, so they are not here.
 */
export const sysctl: Component = {
  name: 'sysctl',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: (_plan, { settings }) => Object.entries(settings.sysctls).flatMap(check),
  forPool: (plan, pool) => [settingsFile(plan, pool)],
};

/**
 * Forwarding and bridges: what pods need. `kernel.*` and `vm.overcommit_memory`, `vm.panic_on_oom`: exactly what
 * the kubelet asks for with `protectKernelDefaults`. The rest is what large clusters have been run with (kops
 * nodeup/pkg/model/sysctls.go), besides what the plan sizes.
 */
const base: Readonly<Record<string, string>> = {
  'kernel.keys.root_maxbytes': '25000000',
  'kernel.keys.root_maxkeys': '1000000',
  'kernel.panic': '10',
  'kernel.panic_on_oops': '1',
  'net.bridge.bridge-nf-call-ip6tables': '1',
  'net.bridge.bridge-nf-call-iptables': '1',
  'net.core.rmem_max': '16777216',
  'net.core.wmem_max': '16777216',
  'net.ipv4.ip_forward': '1',
  // 41,000 ports instead of 28,000: so many connections can a balancer hold to the one API server that is left.
  'net.ipv4.ip_local_port_range': '16384 60999',
  // No connection may take a port that a Service of type NodePort will want.
  'net.ipv4.ip_local_reserved_ports': '30000-32767',
  'net.ipv4.tcp_rmem': '4096 87380 16777216',
  'net.ipv4.tcp_slow_start_after_idle': '0',
  'net.ipv4.tcp_tw_reuse': '1',
  'net.ipv4.tcp_wmem': '4096 87380 16777216',
  'vm.max_map_count': '1048576',
  'vm.overcommit_memory': '1',
  'vm.panic_on_oom': '0',
};

function settingsFile({ sizing }: ClusterPlan, pool: PoolPlan): File {
  const { value, reason, source } = sizing.neighbourThresholds;
  const byHand = Object.entries(pool.settings.sysctls);
  const overrides = Object.fromEntries(byHand.map(([key, placed]) => [key, placed.value]));
  const made = file(
    '/etc/sysctl.d/90-kubernetes.conf',
    { format: 'lines', lines: sorted({ ...base, ...sized(sizing), ...neighbours(value), ...overrides }) },
    `kernel settings for pods and many connections; neighbour table for ${reason} (${source})`,
  );
  const places = byHand.map(([, { path }]) => path);
  return overridden(made, places);
}

/** Watchers of files, and queues. */
function sized(sizing: ClusterPlan['sizing']): Record<string, string> {
  return {
    'fs.inotify.max_user_instances': String(sizing.inotifyInstances.value),
    'fs.inotify.max_user_watches': String(sizing.inotifyWatches.value),
    'net.core.netdev_max_backlog': String(sizing.packetBacklog.value),
    'net.core.somaxconn': String(sizing.acceptBacklog.value),
    'net.ipv4.tcp_max_syn_backlog': String(sizing.synBacklog.value),
  };
}

/** The table of neighbours: when to begin to clean it, when to do so in earnest, and how much it may hold. */
function neighbours([first, second, third]: readonly [number, number, number]): Record<string, string> {
  return {
    'net.ipv4.neigh.default.gc_thresh1': String(first),
    'net.ipv4.neigh.default.gc_thresh2': String(second),
    'net.ipv4.neigh.default.gc_thresh3': String(third),
  };
}

function sorted(table: Readonly<Record<string, string>>): string[] {
  return Object.keys(table)
    .sort()
    .map((key) => `${key} = ${table[key]}`);
}

/** Without these no pod has a network. */
const NETWORK = 'pods and Services have no network otherwise';

/** What must stay as it is, and why. */
const required: Readonly<Record<string, string>> = {
  'net.bridge.bridge-nf-call-ip6tables': NETWORK,
  'net.bridge.bridge-nf-call-iptables': NETWORK,
  'net.ipv4.ip_forward': NETWORK,
};

/** systemd-sysctl only logs what it cannot set, so a slip of the pen would go unseen. */
function check([key, { value, path }]: [string, Placed<string>]): Issue[] {
  const name = key.replaceAll('/', '.');
  if (Object.hasOwn(required, name) && value !== base[name]) {
    const message = `${value} would break the cluster: ${required[name]}`;
    return [error(path, message, `remove it, or write ${base[name]}`)];
  }
  if (!/^[a-z0-9_]+([./][a-zA-Z0-9_*-]+)+$/.test(key))
    return [error(path, `${key} is not a kernel setting`, 'write its name with dots, such as vm.swappiness')];
  if (!/^\S+( \S+)*$/.test(value))
    return [
      error(path, `${JSON.stringify(value)} is not a value`, 'write one line without spaces at its ends'),
    ];
  return [];
}
