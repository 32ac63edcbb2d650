import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { type StaticPod, staticPodsOf } from './read/static-pods';
import type { Rule } from './rule';

/** Each flag names the certificate, key or kubeconfig that is made for it. */
export const certificates: Rule = {
  name: 'certificates',
  protects:
    'A program that shows the wrong certificate, or trusts the wrong authority, starts well and is refused by everybody.',
  seen: ['kubernetes/kubeadm#1453', 'kubernetes/kubernetes#72026', 'kubernetes-sigs/metrics-server#292'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

const PKI = '/etc/kubernetes/pki';
const SRV = '/srv/kubernetes';
const CLUSTER_CA = [`${PKI}/ca.crt`, `${SRV}/ca.crt`];
const ETCD_CA = [`${PKI}/etcd/ca.crt`];
const FRONT_PROXY_CA = [`${PKI}/front-proxy-ca.crt`];
const CONTROLLER_MANAGER = ['/etc/kubernetes/controller-manager.conf'];
const SCHEDULER = ['/etc/kubernetes/scheduler.conf'];

/** What is for which flag (kubeadm, phases/certs and phases/controlplane). */
const FOR: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  etcd: {
    'cert-file': [`${PKI}/etcd/server.crt`],
    'key-file': [`${PKI}/etcd/server.key`],
    'peer-cert-file': [`${PKI}/etcd/peer.crt`],
    'peer-key-file': [`${PKI}/etcd/peer.key`],
    'peer-trusted-ca-file': ETCD_CA,
    'trusted-ca-file': ETCD_CA,
  },
  'kube-apiserver': {
    'client-ca-file': CLUSTER_CA,
    'etcd-cafile': ETCD_CA,
    'etcd-certfile': [`${PKI}/apiserver-etcd-client.crt`],
    'etcd-keyfile': [`${PKI}/apiserver-etcd-client.key`],
    'kubelet-client-certificate': [`${PKI}/apiserver-kubelet-client.crt`],
    'kubelet-client-key': [`${PKI}/apiserver-kubelet-client.key`],
    'proxy-client-cert-file': [`${PKI}/front-proxy-client.crt`],
    'proxy-client-key-file': [`${PKI}/front-proxy-client.key`],
    'requestheader-client-ca-file': FRONT_PROXY_CA,
    'service-account-key-file': [`${PKI}/sa.pub`],
    'service-account-signing-key-file': [`${PKI}/sa.key`],
    'tls-cert-file': [`${PKI}/apiserver.crt`, `${SRV}/server.cert`],
    'tls-private-key-file': [`${PKI}/apiserver.key`, `${SRV}/server.key`],
  },
  'kube-controller-manager': {
    'authentication-kubeconfig': CONTROLLER_MANAGER,
    'authorization-kubeconfig': CONTROLLER_MANAGER,
    'client-ca-file': CLUSTER_CA,
    'cluster-signing-cert-file': [`${PKI}/signing-ca.crt`],
    'cluster-signing-key-file': [`${PKI}/ca.key`],
    kubeconfig: CONTROLLER_MANAGER,
    'requestheader-client-ca-file': FRONT_PROXY_CA,
    'root-ca-file': CLUSTER_CA,
    'service-account-private-key-file': [`${PKI}/sa.key`],
  },
  'kube-scheduler': {
    'authentication-kubeconfig': SCHEDULER,
    'authorization-kubeconfig': SCHEDULER,
    kubeconfig: SCHEDULER,
  },
};

function checkPool(pool: PoolModel): Issue[] {
  const [first] = pool.machines;
  const alike = first ? staticPodsOf(pool.shared).flatMap((pod) => checkPod(first, pod)) : [];
  return [
    ...alike,
    ...onMachines(pool, (each) => staticPodsOf(each.own).flatMap((pod) => checkPod(each, pod))),
  ];
}

/** Other paths hold what the description brings, which its writer knows better. */
function checkPod(machine: MachineModel, pod: StaticPod): Issue[] {
  return Object.entries(FOR[pod.name] ?? {}).flatMap(([flag, right]) => {
    const path = pod.flags.get(flag);
    if (path === undefined)
      return [wrongIn(machine, pod.file, `has no --${flag}`, `add --${flag}=${right[0]}`)];
    const ours = path.startsWith('/etc/kubernetes/') || path.startsWith(`${SRV}/`);
    if (!ours || right.includes(path)) return [];
    return [
      wrongIn(
        machine,
        pod.file,
        `--${flag}=${path}, which is for something else`,
        `use ${right.join(' or ')}`,
      ),
    ];
  });
}
