import { rules } from '../../lib/check';
import { formatIssue } from '../../lib/plan';
import { compact } from '../clusters';
import { modelOf } from '../examples';
import { withText } from './mutate';

const MANIFESTS = '/etc/kubernetes/manifests';
const ADDONS = '/etc/kubernetes/addons';
const INIT = '/etc/kubernetes/kubeadm/init.yaml';
const KUBELET = '/var/lib/kubelet/config.yaml';

/** A rule, what is changed in which file of which machine, and what the rule says of it. */
const broken: readonly [string, string, string, string, string, RegExp][] = [
  [
    'api-endpoint',
    'master1',
    '/opt/bootwright/bin/kubectl',
    '10.20.0.9:8443',
    '10.20.0.10:6443',
    /kubectl: --server is https:\/\/10.20.0.10:6443, but .*: server is https:\/\/10.20.0.9:8443/,
  ],
  [
    'api-endpoint',
    'master1',
    `${ADDONS}/02-kube-proxy.yaml`,
    ':8443',
    ':8444',
    /02-kube-proxy.yaml: .* is https:\/\/10.20.0.9:8444, but/,
  ],
  [
    'certificates',
    'master2',
    `${MANIFESTS}/kube-apiserver.yaml`,
    '/pki/etcd/ca.crt',
    '/pki/ca.crt',
    /--etcd-cafile=\/etc\/kubernetes\/pki\/ca.crt, which is for something else; use \/etc\/kubernetes\/pki\/etcd\/ca.crt/,
  ],
  [
    'certificates',
    'etcd1',
    `${MANIFESTS}/etcd.yaml`,
    'etcd/peer.key',
    'etcd/server.key',
    /--peer-key-file=.*server.key, which is for something else/,
  ],
  [
    'cluster-domain',
    'worker1',
    KUBELET,
    'cluster.local',
    'cluster.lan',
    /clusterDomain is cluster.lan, but .* is cluster.local/,
  ],
  [
    'cluster-domain',
    'master1',
    `${ADDONS}/04-coredns.yaml`,
    'kubernetes cluster.local',
    'kubernetes lan',
    /Corefile is lan, but/,
  ],
  [
    'dns-address',
    'worker1',
    KUBELET,
    '10.96.0.10',
    '10.96.0.1',
    /clusterDNS\/0 is 10.96.0.1, which no Service of 10.96.0.0\/12 can have/,
  ],
  [
    'dns-address',
    'master1',
    `${ADDONS}/04-coredns.yaml`,
    'clusterIP: 10.96.0.10',
    'clusterIP: 10.96.0.11',
    /clusterIP is 10.96.0.11, but/,
  ],
  [
    'front-proxy',
    'master1',
    `${MANIFESTS}/kube-apiserver.yaml`,
    'allowed-names=front-proxy-client',
    'allowed-names=front-proxy',
    /--requestheader-allowed-names=front-proxy does not have front-proxy-client/,
  ],
  [
    'mounts',
    'master1',
    `${MANIFESTS}/kube-apiserver.yaml`,
    'mountPath: /etc/kubernetes/pki',
    'mountPath: /etc/pki',
    /--tls-cert-file=\/etc\/kubernetes\/pki\/apiserver.crt is not in the container/,
  ],
  [
    'pod-values',
    'master1',
    `${MANIFESTS}/kube-scheduler.yaml`,
    'name: kubeconfig',
    'name: kubeconfigs',
    /from volume kubeconfigs, which the pod has not \(it has kubeconfig\)/,
  ],
  [
    'mtu',
    'master1',
    `${ADDONS}/03-calico.yaml`,
    'mtu: 1450',
    'mtu: 1500',
    /mtu is 1500, and VXLANCrossSubnet adds 50: more than networks.mtu 1500; set it to 1450/,
  ],
  [
    'network-overlap',
    'master1',
    INIT,
    'serviceSubnet: 10.96.0.0/12',
    'serviceSubnet: 10.0.0.0/8',
    /serviceSubnet is 10.0.0.0\/8, which overlaps 10.20.0.0\/24/,
  ],
  [
    'node-blocks',
    'master1',
    `${MANIFESTS}/kube-controller-manager.yaml`,
    'mask-size=24',
    'mask-size=20',
    /--node-cidr-mask-size is 20, so that 10.244.0.0\/16 has 16 blocks for 203 nodes/,
  ],
  [
    'node-blocks',
    'master1',
    `${ADDONS}/03-calico.yaml`,
    'blockSize: 26',
    'blockSize: 22',
    /has 64 blocks, but 203 nodes need 1 each/,
  ],
  [
    'node-blocks',
    'master1',
    `${ADDONS}/03-calico.yaml`,
    'blockSize: 26',
    'blockSize: 30',
    /take 110 pods, which is 28 blocks, and Calico gives a node 20 at most/,
  ],
  [
    'node-blocks',
    'worker1',
    KUBELET,
    'maxPods: 110',
    'maxPods: 300',
    /--node-cidr-mask-size is 24, 254 addresses, but the kubelets of pools.workers take 300 pods/,
  ],
  [
    'paths',
    'master1',
    `${MANIFESTS}/kube-apiserver.yaml`,
    '/pki/sa.pub',
    '/pki/sa.public',
    /kube-apiserver.yaml: names \/etc\/kubernetes\/pki\/sa.public, which is not there/,
  ],
  [
    'paths',
    'worker1',
    KUBELET,
    '/etc/kubernetes/pki/ca.crt',
    '/etc/kube/ca.crt',
    /names \/etc\/kube\/ca.crt, which is not there/,
  ],
  [
    'paths',
    'worker1',
    '/etc/systemd/system/kubelet.service.d/10-kubeadm.conf',
    '=--kubeconfig',
    '=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig',
    /names \/etc\/kubernetes\/bootstrap-kubelet.conf, which is not there/,
  ],
  [
    'paths',
    'etcd1',
    '/etc/systemd/system/etcd-defrag.service',
    'bin/etcd-defrag',
    'bin/defrag',
    /names \/opt\/bootwright\/bin\/defrag/,
  ],
  [
    'pod-network',
    'master1',
    `${ADDONS}/03-calico.yaml`,
    '10.244.0.0/16',
    '10.245.0.0/16',
    /ipPools\/0\/cidr is 10.245.0.0\/16, but .* is 10.244.0.0\/16; set networks.pods/,
  ],
  [
    'replicas',
    'master2',
    `${MANIFESTS}/kube-apiserver.yaml`,
    'Node,RBAC',
    'AlwaysAllow',
    /--authorization-mode is AlwaysAllow, but .* is Node,RBAC; set --authorization-mode for all control planes alike/,
  ],
  [
    'service-account',
    'master3',
    `${MANIFESTS}/kube-apiserver.yaml`,
    'issuer=https://kubernetes',
    'issuer=https://k8s',
    /--service-account-issuer is https:\/\/k8s.default.svc.cluster.local, but/,
  ],
  [
    'service-network',
    'master3',
    `${MANIFESTS}/kube-apiserver.yaml`,
    '10.96.0.0/12',
    '10.96.0.0/16',
    /--service-cluster-ip-range is 10.96.0.0\/16, but .* is 10.96.0.0\/12/,
  ],
];

const good = modelOf(compact);
const rule = (name: string) => rules.find((each) => each.name === name) ?? fail(name);

test.each(broken)('%s: %s %s with %s for %s', (name, machine, path, from, to, line) => {
  const { check } = rule(name);
  expect(check(good)).toEqual([]);
  const found = check(withText(good, machine, path, from, to)).map(formatIssue);
  expect(found).toContainEqual(expect.stringMatching(line));
});

function fail(name: string): never {
  throw new Error(`there is no rule ${name}`);
}
