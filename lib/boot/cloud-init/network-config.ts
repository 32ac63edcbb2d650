import type { ClusterPlan, MachinePlan } from '../../plan';

/**
 * Version 2, netplan's: the interface with the machine's MAC gets the name and the address of the plan. The default
 * route is written in numbers because not every renderer of older releases knows `default`; the MAC is quoted because
 * YAML 1.1 takes some for numbers to the base of 60.
 */
export function networkConfig({ networks }: ClusterPlan, { address, mac }: MachinePlan): string {
  const { gateway, mtu, nameservers, prefix } = networks;
  const name = JSON.stringify(networks.interface);
  return [
    'version: 2',
    'ethernets:',
    `  ${name}:`,
    `    match: {macaddress: ${JSON.stringify(mac)}}`,
    `    set-name: ${name}`,
    '    dhcp4: false',
    '    dhcp6: false',
    `    addresses: [${JSON.stringify(`${address}/${prefix}`)}]`,
    ...(gateway ? [`    routes: [{to: 0.0.0.0/0, via: ${gateway}}]`] : []),
    ...(nameservers.length > 0 ? [`    nameservers: {addresses: ${JSON.stringify(nameservers)}}`] : []),
    `    mtu: ${mtu}`,
    '',
  ].join('\n');
}
