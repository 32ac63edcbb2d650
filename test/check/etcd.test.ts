import { rules } from '../../lib/check';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import { compact } from '../clusters';
import { descriptions, modelOf } from '../examples';
import { withoutFile, withText } from './mutate';

const ETCD = '/etc/kubernetes/manifests/etcd.yaml';
const API = '/etc/kubernetes/manifests/kube-apiserver.yaml';

/** A rule, what is changed in which file of which machine, and what the rule says of it. */
const broken: readonly [string, string, string, RegExp | string, string, RegExp][] = [
  [
    'etcd-clients',
    'master1',
    API,
    '0.4:2379;',
    '0.4:2379,',
    /--etcd-servers-overrides has https:\/\/10.20.0.5:2379;https:\/\/10.20.0.6:2379; write group\/resource#/,
  ],
  [
    'etcd-clients',
    'master2',
    API,
    /\n.*--etcd-servers-overrides=.*/,
    '',
    /--etcd-servers-overrides for \/events is missing, so that etcd.events is not used; let it be https/,
  ],
  [
    'etcd-clients',
    'master1',
    API,
    ',https://10.20.0.3:2379',
    '',
    /--etcd-servers misses https:\/\/10.20.0.3:2379 of etcd.main; let it be https:\/\/10.20.0.1:2379,/,
  ],
  [
    'etcd-clients',
    'master1',
    API,
    '/events#',
    '/pods#',
    /--etcd-servers-overrides sends \/pods to https.*; name the resource in the etcd cluster’s resources/,
  ],
  [
    'etcd-clients',
    'master3',
    API,
    'https://10.20.0.6:2379',
    'https://10.20.0.7:2379',
    /for \/events names https:\/\/10.20.0.7:2379, which is no member of etcd.events/,
  ],
  [
    'etcd-independence',
    'etcd1',
    '/etc/systemd/system/kubelet.service.d/20-etcd-service-manager.conf',
    '--config=',
    '--kubeconfig=/etc/kubernetes/kubelet.conf --config=',
    /20-etcd-service-manager.conf gives the kubelet of machines for etcd alone a kubeconfig/,
  ],
  [
    'etcd-membership',
    'etcd1',
    ETCD,
    'etcd3=https://10.20.0.3:',
    'etcd3=https://10.20.0.33:',
    /--initial-cluster names etcd3=https:\/\/10.20.0.33:2380, which is no member of etcd.main; let it be etcd1=/,
  ],
  ['etcd-membership', 'etcd2', ETCD, /,etcd3=[^,\n]*/, '', /--initial-cluster misses etcd3=https/],
  [
    'etcd-names',
    'etcd2',
    ETCD,
    '--advertise-client-urls=https://10.20.0.2:',
    '--advertise-client-urls=https://10.20.0.99:',
    /--advertise-client-urls=https:\/\/10.20.0.99:2379, and the certificates of etcd2 do not name 10.20.0.99; use one of 10.20.0.2/,
  ],
  [
    'etcd-names',
    'etcd2',
    '/etc/kubernetes/kubeadm/etcd.yaml',
    /(peerCertSANs:\n *- etcd2)\n *- 10.20.0.2/,
    '$1',
    /peerCertSANs misses 10.20.0.2; let it be etcd2, 10.20.0.2/,
  ],
  [
    'etcd-quota',
    'etcd1',
    ETCD,
    /(quota-backend-bytes)=\d+/,
    '$1=1073741824',
    /--quota-backend-bytes=1073741824 is less than \d+ .*; raise it/,
  ],
  [
    'etcd-quota',
    'etcd1',
    ETCD,
    /(quota-backend-bytes)=\d+/,
    '$1=10737418240',
    /--quota-backend-bytes=10737418240 is above 8 GiB/,
  ],
  [
    'etcd-quota',
    'etcd1',
    ETCD,
    /(quota-backend-bytes)=\d+/,
    '$1=21474836480',
    /--quota-backend-bytes=21474836480 is more than the machine’s memory, 16 GiB; lower it/,
  ],
  [
    'etcd-timing',
    'etcd1',
    ETCD,
    /(heartbeat-interval)=\d+/,
    '$1=500',
    /--heartbeat-interval=100, but etcd1 of the same etcd cluster has 500; give all members the same/,
  ],
  [
    'etcd-timing',
    'etcd1',
    ETCD,
    /(heartbeat-interval)=\d+/,
    '$1=500',
    /--election-timeout=1000 is less than 5 times --heartbeat-interval=500; make it 5000/,
  ],
  [
    'etcd-tokens',
    'etcd4',
    ETCD,
    'reference-events',
    'reference-main',
    /--initial-cluster-token=reference-main of etcd.events is that of etcd.main; give each its own/,
  ],
];

const good = modelOf(compact);
const found = (name: string, model: ClusterModel) =>
  rules.flatMap((rule) => (rule.name === name ? rule.check(model) : [])).map(formatIssue);

test.each(broken)('%s: %s %s with %s for %s', (name, machine, path, from, to, line) => {
  expect(found(name, good)).toEqual([]);
  expect(found(name, withText(good, machine, path, from, to))).toContainEqual(expect.stringMatching(line));
});

test('etcd-quorum: a member that has lost its manifest', () => {
  expect(found('etcd-quorum', good)).toEqual([]);
  const without = withoutFile(good, 'etcd3', ETCD);
  expect(found('etcd-quorum', without)).toEqual([
    'etcd.main: etcd1, etcd2 run etcd: 2, an even number; make it 1, 3, 5 or 7',
  ]);
});

test('etcd-independence: a control plane whose kubelet asks the API before it starts the API', () => {
  const rocky = modelOf(descriptions.find(({ name }) => name === 'rocky')?.spec ?? compact);
  const init = '/etc/kubernetes/kubeadm/init.yaml';
  const waiting = withText(rocky, 'control1', init, 'rotateCertificates: true', 'rotateCertificates: false');
  expect(found('etcd-independence', rocky)).toEqual([]);
  expect(found('etcd-independence', waiting)).toEqual([
    expect.stringMatching(
      /^pools.control: .*init.yaml: rotateCertificates is false, so the kubelet starts its static/,
    ),
  ]);
});
