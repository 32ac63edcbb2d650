import { type ClusterPlan, isAddress, serverAddress } from '../plan';

/** Who can read `sealed/` while it is served, and what no file of ours can keep from it. */
export function sealedReaders({ boot, cni }: ClusterPlan): string {
  const [open, sealed] = [serverAddress(boot.server), serverAddress(boot.sealedServer)];
  const place = `\`${sealed.host}:${sealed.port}\``;
  const lines = [
    '`boot/nginx/bootwright.conf` gives each machine its own folder, by its address, and the rest of `sealed/` to nobody.',
    isAddress(sealed)
      ? `Nodes drop what they forward to ${place}, where pods would come with their node's address.`
      : `**Nodes do not keep pods from ${place}, since it is a name: each pod can read its node's document.**`,
    ...(isAddress(sealed) && open.host === sealed.host && open.port === sealed.port
      ? ['`dist/` and `assets/` are served there too, so that pods reach neither.']
      : []),
    cni === 'none'
      ? `A pod network that does not forward through the kernel (eBPF, macvlan, SR-IOV) passes these rules by: deny ${place} by its own policy for all pods.`
      : `Calico forwards through the kernel here; should it be switched to eBPF, deny ${place} by a GlobalNetworkPolicy of its own for all pods.`,
    "What is left: pods in their node's network, whoever may lead the API server's proxy to an address, and whoever can take a machine's address. So stop serving when the machines run.",
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}
