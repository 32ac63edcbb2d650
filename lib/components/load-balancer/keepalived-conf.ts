import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';

/** The script that says whether this machine's balancer has an API server behind it. */
export function checkScript({ os }: Pick<PoolPlan, 'os'>): string {
  return `${os.balancer?.scripts ?? '/etc/keepalived'}/check_apiserver.sh`;
}

/** Priority of the first control plane; each next one has one less. VRRP has 1 to 254 for machines like these. */
const HIGHEST_PRIORITY = 150;

/**
 * What a failing check takes off: more than there can be control planes, so that any machine that works beats every
 * one that does not. The 2 of kubeadm's guide only does so for neighbours. Where all fail, one holds the address
 * still: the machines that wait for it then at least see a closed port instead of no answer.
 */
const FAILURE = 50;

/**
 * keepalived.conf of one machine (keepalived.conf(5)). All start as BACKUP and find their master by priority; adverts
 * go from machine to machine, as switches and clouds often drop multicast. No password: it would cross the network in
 * the clear, and RFC 3768 took it out of VRRP.
 */
export function keepalivedConf(
  { controlPlanes, endpoint, networks }: ClusterPlan,
  pool: Pick<PoolPlan, 'os'>,
  machine: MachinePlan,
): string[] {
  const peers = controlPlanes.filter(({ name }) => name !== machine.name).map(({ address }) => address);
  return [
    ...block('global_defs', [`router_id ${machine.name}`, 'enable_script_security', 'script_user root']),
    '',
    ...block('vrrp_script check_apiserver', [`script ${checkScript(pool)}`, ...check, `weight -${FAILURE}`]),
    '',
    ...block('vrrp_instance kube-apiserver', [
      'state BACKUP',
      `interface ${networks.interface}`,
      `virtual_router_id ${endpoint.virtualRouterId}`,
      `priority ${HIGHEST_PRIORITY - machine.controlPlaneIndex}`,
      'advert_int 1',
      `unicast_src_ip ${machine.address}`,
      ...(peers.length > 0 ? block('unicast_peer', peers) : []),
      ...block('virtual_ipaddress', [`${endpoint.address}/32`]),
      ...block('track_script', ['check_apiserver']),
    ]),
  ];
}

/** A failure shows after 6 s; a machine that is back must stay well for 10 s, lest the address goes to and fro. */
const check = ['interval 2', 'timeout 3', 'fall 3', 'rise 5'];

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `    ${line}`), '}'];
}
