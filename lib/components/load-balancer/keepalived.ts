import { type Artifact, type File, file, script } from '../../artifacts';
import { type ClusterPlan, error, type Issue, type PoolPlan, warning } from '../../plan';
import type { Component } from '../component';
import { balancerPod } from './balancer-pod';
import { balancerUnit } from './balancer-unit';
import { checkApiserver } from './check-apiserver';
import { checkScript, keepalivedConf } from './keepalived-conf';

const PATH = '/etc/keepalived/keepalived.conf';
const REASON = 'the virtual IP of the API';

/** The virtual IP: it is on one control plane at a time, one whose balancer works. */
export const keepalived: Component = {
  name: 'keepalived',
  roles: ['control-plane'],
  when: ({ endpoint }) => endpoint.balancer === 'haproxy-keepalived',
  ports: () => [{ port: 0, protocol: 'vrrp', from: 'control-plane', purpose: 'VRRP adverts' }],
  validate: (plan, pool) => [...wrongRouterId(plan), ...unnamedInterface(plan, pool)],
  forPool: (plan, pool) => [
    check(pool),
    ...(pool.os.balancer
      ? balancerUnit(plan, { facts: pool.os.balancer.keepalived, reason: REASON, service: {} })
      : []),
  ],
  forMachine: (plan, pool, machine) => {
    const content = { format: 'lines', lines: keepalivedConf(plan, pool, machine) } as const;
    const conf = file(PATH, content, 'holds the virtual IP of the API');
    return [conf, ...(pool.os.balancer ? [] : [pod(plan, pool, conf)])];
  },
};

function check(pool: PoolPlan): File {
  return script(checkScript(pool), checkApiserver, 'tells keepalived whether this machine can serve the API');
}

/** A machine's own, since its annotation is made of a file of the machine's own. */
function pod(plan: ClusterPlan, pool: PoolPlan, conf: File): Artifact {
  return balancerPod(plan, pool, {
    name: 'keepalived',
    reason: REASON,
    container: { command, securityContext: { capabilities: { add: capabilities } } },
    files: [check(pool), conf],
    mountPath: '/etc/keepalived',
  });
}

/**
 * Named in full because the image's own entry point would first write a configuration of its own. VRRP alone: the rest
 * of keepalived would ask for a kernel module.
 */
const command = [
  'keepalived',
  '--dont-fork',
  '--log-console',
  '--log-detail',
  `--use-file=${PATH}`,
  '--vrrp',
];

/** To add the address, to send gratuitous ARP and to speak VRRP. */
const capabilities = ['NET_ADMIN', 'NET_BROADCAST', 'NET_RAW'];

function wrongRouterId({ endpoint: { virtualRouterId: id } }: ClusterPlan): Issue[] {
  if (Number.isInteger(id) && id >= 1 && id <= 255) return [];
  return [
    error('endpoint.virtualRouterId', `${id} is not one of VRRP's ids`, 'choose a free one from 1 to 255'),
  ];
}

/** cloud-init renames no interface that the initramfs has brought up (net/__init__.py, `downable`). */
function unnamedInterface({ networks }: ClusterPlan, pool: PoolPlan): Issue[] {
  if (pool.bootFrom !== 'live' || pool.document !== 'cloud-init') return [];
  const message = `live ${pool.os.title} keeps the kernel's name of its interface, and keepalived looks for ${networks.interface}`;
  const mend = "start control planes from disk or install, or set networks.interface to the kernel's name";
  return [warning(`${pool.path}.bootFrom`, message, mend)];
}
