import { type Artifact, file } from '../../artifacts';
import { type ClusterPlan, type Issue, isAddress, isServerUrl, serverAddress, warning } from '../../plan';
import type { Component } from '../component';
import { nftablesUnit } from './nftables-unit';

const RULESET = '/etc/nftables/bootwright-sealed.nft';
const TABLE = 'inet bootwright_sealed';

/**
 * Keeps pods from the server of `sealed/`: they would leave with their machine's address, which may read its document.
 * A table of its own, which neither kube-proxy nor a pod network flushes, whatever `host.firewall` is.
 */
export const sealedServer: Component = {
  name: 'sealed-server',
  roles: ['node'],
  // One that is no URL is told by the plan.
  when: ({ boot }) => isServerUrl(boot.sealedServer),
  validate: ({ boot }) => (isAddress(serverAddress(boot.sealedServer)) ? [] : [unknownAddress(boot)]),
  forPool: ({ boot, networks }) => {
    if (!isAddress(serverAddress(boot.sealedServer))) return [];
    return guarded(boot.sealedServer, networks.pods);
  },
};

function unknownAddress({ sealedServer }: ClusterPlan['boot']): Issue {
  const { host } = serverAddress(sealedServer);
  return warning(
    'boot.sealedServer',
    `${host} is a name, and nodes keep pods from an address alone, so that pods can read the documents of their nodes`,
    'write the address of the server, or stop serving as soon as the machines run',
  );
}

function guarded(url: string, pods: string): Artifact[] {
  return [
    file(
      RULESET,
      { format: 'lines', lines: rulesetOf(url, pods) },
      'keeps pods from the secrets of their node',
    ),
    // Before there is a network there is no pod; on stopping the rules stay, as pods do.
    nftablesUnit({
      name: 'bootwright-sealed.service',
      description: 'Keep pods from the server of sealed documents',
      ruleset: RULESET,
      leaves: 'never',
    }),
  ];
}

/**
 * Where packets are forwarded, the source is still the pod's: masquerading comes after (nft(8), srcnat). IPVS takes
 * those for a Service from the input hook and sends them on as the machine's own, past the forward hook.
 */
export function rulesetOf(url: string, pods: string): string[] {
  const { host, port } = serverAddress(url);
  const isIpv6 = host.startsWith('[');
  const to = isIpv6 ? `ip6 daddr ${host.slice(1, -1)}` : `ip daddr ${host}`;
  return [
    `table ${TABLE}`,
    `delete table ${TABLE}`,
    `table ${TABLE} {`,
    ...chain('forward', `${to} tcp dport ${port} drop`),
    ...(isIpv6 ? [] : chain('output', `ip saddr ${pods} ${to} tcp dport ${port} drop`)),
    '}',
  ];
}

function chain(hook: string, rule: string): string[] {
  return [
    `\tchain ${hook} {`,
    `\t\ttype filter hook ${hook} priority filter - 10; policy accept;`,
    `\t\t${rule}`,
    '\t}',
  ];
}
