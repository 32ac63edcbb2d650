import { type Artifact, dropin, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { argumentsOf } from '../arguments';
import type { Component } from '../component';
import { overridden } from '../overridden';
import { kubeletDocument, placesByHand } from './kubelet-document';
import { checkKubeletFlags, runtimeFlags } from './kubelet-flags';
import { kubeletService } from './kubelet-service';
import { checkKubeletFields } from './kubelet-settings';

/** Not beside the drop-in, where Kubernetes' guide puts it: systemd would read it as one. */
const CONFIGURATION = '/var/lib/kubelet/etcd-kubelet.yaml';

/**
 * The kubelet of a machine that runs etcd and is no node: it knows no API server, so etcd starts without one
 * (Kubernetes' guide to highly available etcd with kubeadm).
 */
export const kubeletEtcd: Component = {
  name: 'kubelet-etcd',
  roles: ['etcd'],
  when: (_plan, pool) => !pool.roles.includes('node'),
  ports: () => [
    { port: 10248, protocol: 'tcp', from: 'loopback', purpose: 'kubelet health' },
    { port: 10250, protocol: 'tcp', from: 'loopback', purpose: 'kubelet' },
  ],
  validate: (plan, pool) => [...checkKubeletFields(plan, pool), ...checkKubeletFlags(pool)],
  forPool: (plan, pool) => [
    ...kubeletService(pool),
    overridden(configuration(plan, pool), placesByHand(pool)),
    serviceManager(plan, pool),
  ],
};

function configuration(plan: ClusterPlan, pool: PoolPlan): Artifact {
  const document = kubeletDocument(plan, pool, {
    // Nobody but the machine itself reaches it, and without an API server it has nobody to ask.
    address: '127.0.0.1',
    authentication: { anonymous: { enabled: false }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
  });
  const reason = 'a kubelet that only runs static pods';
  return file(CONFIGURATION, { format: 'yaml', documents: [document] }, reason);
}

function serviceManager(plan: ClusterPlan, pool: PoolPlan): Artifact {
  const { args, overriddenBy } = argumentsOf('kubelet', runtimeFlags(plan), plan, pool);
  // In a command line systemd takes `%` for the beginning of a specifier (systemd.unit(5)).
  const command = [`${pool.os.binaries}/kubelet`, `--config=${CONFIGURATION}`, ...args].join(' ');
  const unit = { Service: { ExecStart: ['', command.replaceAll('%', '%%')], Restart: 'always' } };
  const reason = 'starts the kubelet without a kubeconfig';
  const content = { format: 'systemd', unit } as const;
  return overridden(dropin('kubelet.service', '20-etcd-service-manager.conf', content, reason), overriddenBy);
}
