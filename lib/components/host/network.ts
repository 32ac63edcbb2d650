import { type Artifact, file } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { OperatingSystem } from '../../os';
import type { ClusterPlan, MachinePlan } from '../../plan';
import type { Component } from '../component';
import { holdsEndpoint, keepAddress } from './keep-address';
import { undescribed } from './undescribed-cards';

/**
 * The machine's address, on an interface that is known by its MAC and has the same name everywhere. A cloud-init
 * document has a network-config that says this, and is read before the network is; an Ignition document has not.
 */
export const network: Component = {
  name: 'network',
  roles: ['control-plane', 'etcd', 'worker'],
  forPool: (plan, pool) => [
    podInterfaces[pool.os.network],
    ...undescribed(pool.os),
    ...(holdsEndpoint(plan, pool) ? keepAddress(plan, pool) : []),
  ],
  forMachine: (plan, { document, os }, machine) =>
    document === 'ignition' ? addresses[os.network](plan, machine) : [],
};

type Network = OperatingSystem['network'];

const PODS = "routes and interfaces of the pod network are the CNI plugin's";

const networkd = ini(
  '/etc/systemd/networkd.conf.d/90-kubernetes.conf',
  { Network: { ManageForeignRoutes: 'no', ManageForeignRoutingPolicyRules: 'no' } },
  PODS,
);

/**
 * Both remove or take over, on a restart, what they did not make (Calico, "Configure NetworkManager"). NetworkManager
 * also makes a profile with DHCP for each card that has none, unless told not to (NetworkManager.conf(5)).
 */
const podInterfaces: Readonly<Record<Network, Artifact>> = {
  netplan: networkd,
  'network-manager': ini(
    '/etc/NetworkManager/conf.d/90-kubernetes.conf',
    {
      main: { 'no-auto-default': '*' },
      keyfile: {
        'unmanaged-devices':
          'interface-name:cali*;interface-name:tunl*;interface-name:vxlan*;interface-name:kube-*',
      },
    },
    PODS,
  ),
  networkd,
};

const addresses: Readonly<Record<Network, (plan: ClusterPlan, machine: MachinePlan) => Artifact[]>> = {
  netplan: () => [],
  'network-manager': (plan, machine) => [link(plan, machine), keyfile(plan, machine)],
  networkd: (plan, machine) => [link(plan, machine), networkFile(plan, machine)],
};

/** udev's name for the interface. `Type` keeps bridges and VLANs out, which inherit the MAC (systemd.link(5)). */
function link({ networks }: ClusterPlan, { mac }: MachinePlan): Artifact {
  return ini(
    `/etc/systemd/network/10-${networks.interface}.link`,
    { Match: { MACAddress: mac, Type: 'ether' }, Link: { Name: networks.interface } },
    'keepalived and addresses name the interface, so its name must not depend on its slot',
  );
}

function networkFile({ networks }: ClusterPlan, { address }: MachinePlan): Artifact {
  const { gateway, nameservers } = networks;
  return ini(
    `/etc/systemd/network/20-${networks.interface}.network`,
    {
      Match: { Name: networks.interface },
      Link: { MTUBytes: String(networks.mtu) },
      Network: {
        Address: `${address}/${networks.prefix}`,
        ...(gateway && { Gateway: gateway }),
        ...(nameservers.length > 0 && { DNS: nameservers }),
      },
    },
    "the machine's address",
  );
}

/** nm-settings-keyfile(5). NetworkManager reads it only if nobody else may. */
function keyfile({ networks }: ClusterPlan, { address }: MachinePlan): Artifact {
  const { gateway, nameservers } = networks;
  return ini(
    `/etc/NetworkManager/system-connections/${networks.interface}.nmconnection`,
    {
      connection: { id: networks.interface, type: 'ethernet', 'interface-name': networks.interface },
      ethernet: { mtu: String(networks.mtu) },
      ipv4: {
        method: 'manual',
        address1: [`${address}/${networks.prefix}`, gateway].filter(Boolean).join(','),
        ...(nameservers.length > 0 && { dns: nameservers.map((each) => `${each};`).join('') }),
      },
      ipv6: { method: 'disabled' },
    },
    "the machine's address",
    0o600,
  );
}

function ini(path: string, unit: SystemdUnit, reason: string, mode?: number): Artifact {
  return file(path, { format: 'systemd', unit }, reason, mode);
}
