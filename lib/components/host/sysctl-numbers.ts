import { error, type Issue } from '../../plan';

/** What the kernel reads a number from: decimal, octal or hexadecimal (kernel/sysctl.c, proc_get_long). */
const NUMBER = /^-?(0x[\da-f]+|\d+)$/i;

/**
 * How many numbers a setting has that is often set by hand and not by us (Linux, Documentation/admin-guide/sysctl and
 * networking/ip-sysctl.rst). Of others nothing is known: some are words, such as net.core.default_qdisc.
 */
const COUNTS: Readonly<Record<string, number>> = {
  'fs.aio-max-nr': 1,
  'fs.file-max': 1,
  'fs.inotify.max_queued_events': 1,
  'fs.nr_open': 1,
  'kernel.pid_max': 1,
  'kernel.printk': 4,
  'kernel.sem': 4,
  'kernel.threads-max': 1,
  'net.core.optmem_max': 1,
  'net.core.wmem_default': 1,
  'net.ipv4.ping_group_range': 2,
  'net.ipv4.tcp_fin_timeout': 1,
  'net.ipv4.tcp_keepalive_intvl': 1,
  'net.ipv4.tcp_keepalive_probes': 1,
  'net.ipv4.tcp_keepalive_time': 1,
  'net.ipv4.tcp_max_tw_buckets': 1,
  'net.ipv4.tcp_mem': 3,
  'net.ipv4.udp_mem': 3,
  'net.netfilter.nf_conntrack_max': 1,
  'vm.dirty_background_ratio': 1,
  'vm.dirty_ratio': 1,
  'vm.max_map_count': 1,
  'vm.min_free_kbytes': 1,
  'vm.overcommit_ratio': 1,
  'vm.swappiness': 1,
};

/** Its first port must not lie behind its last (net/ipv4/sysctl_net_ipv4.c, ipv4_local_port_range). */
const PORTS = 'net.ipv4.ip_local_port_range';

/**
 * An error for a value that the kernel refuses, or reads a part of, since it is other than so many numbers.
 *
 * @param ours the value that is set where nothing is by hand; undefined if none
 */
export function misshapenNumbers(
  name: string,
  value: string,
  path: string,
  ours: string | undefined,
): Issue[] {
  const count = ours?.split(' ').length ?? COUNTS[name];
  if (count === undefined) return [];
  const words = value.split(/\s+/);
  const [first, last] = words.map(Number);
  if (words.length !== count || !words.every((each) => NUMBER.test(each))) {
    const [noun, example] = count === 1 ? ['a number', ours] : [`${count} numbers`, ours];
    return [error(path, `${value} is not ${noun}`, `write ${noun}${example ? `, such as ${example}` : ''}`)];
  }
  const isRange = first !== undefined && last !== undefined && first >= 1 && first <= last && last <= 65_535;
  if (name !== PORTS || isRange) return [];
  const message = `${value} is not a range of ports`;
  return [error(path, message, `write the first and the last one from 1 to 65535, such as ${ours}`)];
}
