import { file, script } from '../../artifacts';
import { type ClusterPlan, error, type Issue, type PoolPlan, warning } from '../../plan';
import type { Component } from '../component';
import { balancerPod } from './balancer-pod';
import { healthPort } from './haproxy-cfg';
import { checkScript, keepalivedConf } from './keepalived-conf';

const PATH = '/etc/keepalived/keepalived.conf';

/** The virtual IP: it is on one control plane at a time, one whose balancer works. */
export const keepalived: Component = {
  name: 'keepalived',
  roles: ['control-plane'],
  when: ({ endpoint }) => endpoint.balancer === 'haproxy-keepalived',
  ports: () => [{ port: 0, protocol: 'vrrp', from: 'control-plane', purpose: 'VRRP adverts' }],
  validate: (plan, pool) => [...wrongRouterId(plan), ...unnamedInterface(plan, pool)],
  forPool: (plan, pool) => [
    script(checkScript, check, 'tells keepalived whether this machine can serve the API'),
    balancerPod(plan, pool, {
      name: 'keepalived',
      reason: 'the virtual IP of the API',
      container: { command, securityContext: { capabilities: { add: capabilities } } },
      files: [
        { name: 'check-apiserver', path: checkScript, mountPath: checkScript },
        { name: 'keepalived-conf', path: PATH, mountPath: PATH },
      ],
    }),
  ],
  forMachine: (plan, _pool, machine) => [
    file(PATH, { format: 'lines', lines: keepalivedConf(plan, machine) }, 'holds the virtual IP of the API'),
  ],
};

/** It asks the balancer and not the API server beside it: what counts is whether clients are served here. */
const check = `#!/bin/sh
exec curl --fail --silent --max-time 2 --output /dev/null http://127.0.0.1:${healthPort}/readyz
`;

/** Named in full because the image's own entry point would first write a configuration of its own. */
const command = ['keepalived', '--dont-fork', '--log-console', '--log-detail', `--use-file=${PATH}`];

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
