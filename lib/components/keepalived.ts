import { file, script } from '../artifacts';
import { error } from '../plan';
import { balancerPod } from './balancer-pod';
import type { Component } from './component';
import { healthPort } from './haproxy-cfg';
import { checkScript, keepalivedConf } from './keepalived-conf';

const PATH = '/etc/keepalived/keepalived.conf';

/** The virtual IP: it is on one control plane at a time, one whose balancer works. */
export const keepalived: Component = {
  name: 'keepalived',
  roles: ['control-plane'],
  when: ({ endpoint }) => endpoint.balancer === 'haproxy-keepalived',
  ports: () => [{ port: 0, protocol: 'vrrp', from: 'control-plane', purpose: 'VRRP adverts' }],
  validate: ({ endpoint: { virtualRouterId: id } }) =>
    Number.isInteger(id) && id >= 1 && id <= 255
      ? []
      : [
          error(
            'endpoint.virtualRouterId',
            `${id} is not one of VRRP's ids`,
            'choose a free one from 1 to 255',
          ),
        ],
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
