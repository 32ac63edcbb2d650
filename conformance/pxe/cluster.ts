import { createHash } from 'node:crypto';
import type { ClusterSpec, NetbootFormat } from '../../lib/spec';

/** What the lab serves in place of a system extension: Ignition looks at its hash and at nothing else. */
export const EXTENSION = 'This stands in for a system extension.\n';

const SERVER = 'http://10.60.0.254:8080';

const extensions = {
  'kubernetes-cri-o-1.36': {
    url: `${SERVER}/assets/extensions/kubernetes-cri-o-1.36.raw`,
    sha256: createHash('sha256').update(EXTENSION).digest('hex'),
  },
};

/** One machine of each way to start from the network, on one segment. */
export function lab(netboot: readonly NetbootFormat[]): ClusterSpec {
  return {
    name: 'lab',
    kubernetes: 'v1.36.3',
    os: 'fedora-coreos',
    networks: {
      machines: '10.60.0.0/24',
      gateway: '10.60.0.254',
      pods: '10.248.0.0/16',
      services: '10.100.0.0/16',
    },
    endpoint: { address: '10.60.0.1' },
    etcd: { main: { pool: 'control' } },
    pools: {
      control: {
        role: 'control-plane',
        machines: { core1: { address: '10.60.0.1', mac: '52:54:00:3c:00:01' } },
        extensions,
      },
      workers: {
        role: 'worker',
        machines: { core2: { address: '10.60.0.2', mac: '52:54:00:3c:00:02' } },
        extensions,
      },
      installed: {
        role: 'worker',
        bootFrom: 'install',
        machines: { core3: { address: '10.60.0.3', mac: '52:54:00:3c:00:03' } },
        extensions,
      },
      debian: {
        role: 'worker',
        os: 'debian-13',
        machines: { debian1: { address: '10.60.0.4', mac: '52:54:00:3c:00:0d' } },
      },
    },
    // What goes wrong before the machine can report is on its console.
    kernelArguments: ['console=ttyS0'],
    boot: { server: SERVER, from: 'live', netboot },
  };
}
