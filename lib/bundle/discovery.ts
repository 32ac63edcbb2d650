import type { ClusterPlan, EtcdClusterPlan } from '../plan';

/** The DNS records that a person makes before members start which find one another by DNS; nothing if none do. */
export function discoverySections({ etcdClusters }: ClusterPlan): string[] {
  return etcdClusters.flatMap((cluster) => section(cluster) ?? []);
}

/** etcd asks for the names below the domain, by port and TLS (etcd.io, op-guide/clustering.md, DNS discovery). */
function section({ discovery, members, name }: EtcdClusterPlan): string | undefined {
  if (discovery.by !== 'srv') return undefined;
  const { domain } = discovery;
  const records = members.flatMap((member) => [
    `_etcd-server-ssl._tcp.${domain}. 300 IN SRV 0 0 2380 ${member.name}.${domain}.`,
    `${member.name}.${domain}. 300 IN A ${member.address}`,
  ]);
  return `## DNS records for etcd.${name}

The machines' name servers must answer with these before the members start for the first time. Afterwards \`/etc/hosts\` of the members knows the addresses.

\`\`\`
${records.sort().join('\n')}
\`\`\``;
}
