import type { ClusterPlan } from '../plan';

/** What VXLAN adds to each packet over IPv4 (docs.tigera.io, Configure MTU). */
const VXLAN_OVERHEAD = 50;

/** The kubelet's default folder for volume plugins. Systems have another where /usr is read-only. */
const DEFAULT_PLUGINS = '/usr/libexec/kubernetes/kubelet-plugins/volume/exec';

/** Ready replicas of Calico's own API beyond three only add watches. */
const MOST_REPLICAS = 3;

/** At once, when calico-node is updated: one at a time takes hours on thousands of nodes. Pods keep their network. */
const MAX_UNAVAILABLE = '10%';

/** Spec of operator.tigera.io/v1 Installation (tigera/operator, api/v1/installation_types.go). */
export function installation(plan: ClusterPlan): object {
  return {
    calicoNetwork: network(plan),
    controlPlaneReplicas: Math.min(plan.controlPlanes.length, MOST_REPLICAS),
    // Its driver is copied to the host; where /usr is read-only that fails, and calico-node with it.
    ...(hasReadOnlyUsr(plan) ? { flexVolumePath: 'None' } : {}),
    nodeUpdateStrategy: { rollingUpdate: { maxUnavailable: MAX_UNAVAILABLE }, type: 'RollingUpdate' },
    variant: 'Calico',
  };
}

/**
 * VXLAN only between segments, and no BGP: Felix writes the routes within a segment itself, and a full BGP mesh ends
 * at about a hundred nodes. MTU and node addresses are given because both would be guessed wrong: Felix knows no
 * interface names like `lan0` (felix/config, MTUIfacePattern), and the first address found may be the virtual IP.
 */
function network({ networks, proxyMode, sizing }: ClusterPlan): object {
  return {
    bgp: 'Disabled',
    ipPools: [
      {
        blockSize: blockSize(sizing.podsPerNode.value),
        cidr: networks.pods,
        encapsulation: 'VXLANCrossSubnet',
        natOutgoing: 'Enabled',
        nodeSelector: 'all()',
      },
    ],
    linuxDataplane: proxyMode === 'nftables' ? 'Nftables' : 'Iptables',
    mtu: networks.mtu - VXLAN_OVERHEAD,
    nodeAddressAutodetectionV4: { kubernetes: 'NodeInternalIP' },
  };
}

/** Prefix length of Calico's blocks of addresses: its default, and the largest that it takes (api, IPPoolSpec). */
const BLOCK = { usual: 26, largest: 20 };

/** A node may have twenty of them (libcalico-go#1368); it cannot be changed later, so it goes by what is declared. */
const MOST_BLOCKS = 20;

function blockSize(podsPerNode: number): number {
  const needed = 32 - Math.ceil(Math.log2(podsPerNode / MOST_BLOCKS));
  return Math.max(BLOCK.largest, Math.min(BLOCK.usual, needed));
}

function hasReadOnlyUsr(plan: ClusterPlan): boolean {
  const nodes = plan.pools.filter((pool) => pool.roles.includes('node'));
  return nodes.some((pool) => pool.os.volumePlugins !== DEFAULT_PLUGINS);
}
