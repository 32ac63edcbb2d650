import { Address4 } from 'ip-address';
import type { ClusterPlan } from '../../plan';
import { netbootFormat } from '../netboot';
import { loader } from './loader';

/** One configuration for dnsmasq: an address for each machine, and the way to its boot loader. */
export const dnsmasq = netbootFormat({
  name: 'dnsmasq',
  forCluster: ({ plan }) => [{ path: 'boot/dnsmasq/dnsmasq.conf', content: configuration(plan) }],
});

function configuration(plan: ClusterPlan): string {
  const parts = [SERVICE, network(plan), loader(plan), hosts(plan)];
  return parts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

const SERVICE = [
  '# Addresses and boot loaders for the machines of the cluster, and for no other: it may run beside a DHCP server',
  "# that ignores these. It answers wherever this host is on the machines' network; it is no DNS server.",
  'port=0',
];

function network({ networks, machines }: ClusterPlan): string[] {
  const cidr = new Address4(networks.machines);
  const mask = cidr.subnetMaskAddress().correctForm();
  return [
    // `static` gives no address to a machine without a dhcp-host line.
    `dhcp-range=${cidr.startAddress().correctForm()},static,${mask},infinite`,
    // The default of 1,000 would refuse the next machine (dnsmasq(8)).
    `dhcp-lease-max=${machines.length}`,
    option('router', networks.gateway),
    option('dns-server', ...networks.nameservers),
    option('mtu', String(networks.mtu)),
  ];
}

/** An option without a value is not sent; dnsmasq would name itself as router and DNS server if it were not listed. */
function option(name: string, ...values: readonly string[]): string {
  return `dhcp-option=${[`option:${name}`, ...values.filter((value) => value !== '')].join(',')}`;
}

function hosts({ machines }: ClusterPlan): string[] {
  return machines.map(({ name, address, mac }) => `dhcp-host=${mac},${name},${address},infinite`);
}
