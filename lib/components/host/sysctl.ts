import { type File, file } from '../../artifacts';
import {
  type ClusterPlan,
  error,
  formatPorts,
  type Issue,
  joinPorts,
  type Placed,
  type PoolPlan,
  parsePorts,
  SOURCE_PORTS,
} from '../../plan';
import type { Component } from '../component';
import { overridden } from '../overridden';
import { misshapenNumbers } from './sysctl-numbers';

/**
 * Kernel settings that nothing else sets. kube-proxy has the table of tracked connections (nf_conntrack_max) and
 * systemd the most that there is of open files and process ids, so they are not here.
 */
export const sysctl: Component = {
  name: 'sysctl',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: (plan, { settings }) =>
    Object.entries(settings.sysctls).flatMap((each) => check(each, computed(plan))),
  forPool: (plan, pool) => [settingsFile(plan, pool)],
};

/**
 * Forwarding and bridges: what pods need. `kernel.*` and `vm.overcommit_memory`, `vm.panic_on_oom`: exactly what
 * the kubelet asks for with `protectKernelDefaults`. The rest is what large clusters have been run with (kops
 * nodeup/pkg/model/sysctls.go), besides what the plan sizes; but TCP's buffers begin as the kernel has them, and there
 * are four times as many mappings, which is ours.
 */
const base: Readonly<Record<string, string>> = {
  'kernel.keys.root_maxbytes': '25000000',
  'kernel.keys.root_maxkeys': '1000000',
  'kernel.panic': '10',
  'kernel.panic_on_oops': '1',
  'net.bridge.bridge-nf-call-ip6tables': '1',
  'net.bridge.bridge-nf-call-iptables': '1',
  // What a socket has that asks for nothing, such as CoreDNS's: 1 MiB, which is ours (coredns/coredns#4506).
  'net.core.rmem_default': '1048576',
  'net.core.rmem_max': '16777216',
  'net.core.wmem_max': '16777216',
  'net.ipv4.ip_forward': '1',
  'net.ipv4.ip_local_port_range': `${SOURCE_PORTS.first} ${SOURCE_PORTS.last}`,
  'net.ipv4.tcp_rmem': '4096 87380 16777216',
  'net.ipv4.tcp_slow_start_after_idle': '0',
  'net.ipv4.tcp_tw_reuse': '1',
  'net.ipv4.tcp_wmem': '4096 87380 16777216',
  'vm.max_map_count': '1048576',
  'vm.overcommit_memory': '1',
  'vm.panic_on_oom': '0',
};

/** Ports that no connection may go out from. */
const RESERVED = 'net.ipv4.ip_local_reserved_ports';

/** Joins what is set by hand: a connection that takes the port of a Service keeps it from its clients. */
function reserved({ networks }: ClusterPlan, byHand: string | undefined): Record<string, string> {
  const ranges = [networks.nodePorts, ...(byHand?.split(',') ?? [])].flatMap(
    (text) => parsePorts(text) ?? [],
  );
  return { [RESERVED]: joinPorts(ranges).map(formatPorts).join(',') };
}

function settingsFile(plan: ClusterPlan, pool: PoolPlan): File {
  const { reason, source } = plan.sizing.neighbourThresholds;
  const byHand = Object.entries(pool.settings.sysctls);
  const overrides = Object.fromEntries(byHand.map(([key, placed]) => [nameOf(key), placed.value]));
  const settings = { ...computed(plan), ...overrides };
  const made = file(
    '/etc/sysctl.d/90-kubernetes.conf',
    { format: 'lines', lines: sorted({ ...settings, ...reserved(plan, overrides[RESERVED]) }) },
    `kernel settings for pods and many connections; neighbour table ${reason} (${source})`,
  );
  const places = byHand.map(([, { path }]) => path);
  return overridden(made, places);
}

/** All that is set where nothing is set by hand. */
function computed({ sizing }: ClusterPlan): Record<string, string> {
  return { ...base, ...sized(sizing), ...neighbours(sizing.neighbourThresholds.value) };
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

/** The tables of neighbours, of both families: when to begin to clean it, when to do so in earnest, and how much it may hold. */
function neighbours([first, second, third]: readonly [number, number, number]): Record<string, string> {
  return {
    'net.ipv4.neigh.default.gc_thresh1': String(first),
    'net.ipv4.neigh.default.gc_thresh2': String(second),
    'net.ipv4.neigh.default.gc_thresh3': String(third),
    'net.ipv6.neigh.default.gc_thresh1': String(first),
    'net.ipv6.neigh.default.gc_thresh2': String(second),
    'net.ipv6.neigh.default.gc_thresh3': String(third),
  };
}

/** Where the first separator is a slash, slashes and dots change places (sysctl.d(5)); both spellings are one setting. */
function nameOf(key: string): string {
  const isSlashed = /^[^.]*\//.test(key);
  return isSlashed ? key.replace(/[./]/g, (each) => (each === '/' ? '.' : '/')) : key;
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
function check(
  [key, { value, path }]: [string, Placed<string>],
  ours: Readonly<Record<string, string>>,
): Issue[] {
  const name = nameOf(key);
  if (Object.hasOwn(required, name) && value !== base[name]) {
    const message = `${value} would break the cluster: ${required[name]}`;
    return [error(path, message, `remove it, or write ${base[name]}`)];
  }
  if (!/^[a-z0-9_]+([./][a-zA-Z0-9_*-]+)+$/.test(key))
    return [error(path, `${key} is not a kernel setting`, 'write its name with dots, such as vm.swappiness')];
  if (name === RESERVED && !value.split(',').every((text) => parsePorts(text)))
    return [error(path, `${value} are not ports`, 'write them as the kernel has them: 9100,40000-40010')];
  if (!/^\S+([ \t]+\S+)*$/.test(value))
    return [
      error(path, `${JSON.stringify(value)} is not a value`, 'write one line without spaces at its ends'),
    ];
  return misshapenNumbers(name, value, path, ours[name]);
}
