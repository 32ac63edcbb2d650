import { rules } from '../../lib/check';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import reference from '../../main';
import { descriptions, modelOf } from '../examples';
import { withAddon, withText } from './mutate';

const API = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const HAPROXY = '/etc/haproxy/haproxy.cfg';
const KEEPALIVED = '/etc/keepalived/keepalived.conf';

/** A rule, what is changed in which file of which machine, and what the rule says of it. */
const broken: readonly [string, string, string, RegExp | string, string, RegExp][] = [
  [
    'api-names',
    'master1',
    '/opt/bootwright/bin/kubectl',
    '10.20.0.9:',
    '10.20.0.7:',
    /kubectl: --server 10.20.0.7 is in no certificate of the API; lead it to endpoint.address/,
  ],
  [
    'api-names',
    'master1',
    API,
    '--advertise-address=10.20.0.10',
    '--advertise-address=10.20.0.7',
    /--advertise-address 10.20.0.7 is in no certificate/,
  ],
  [
    'api-start',
    'master1',
    API,
    'failureThreshold: 24',
    'failureThreshold: 3',
    /its startupProbe gives it 40 s before it is killed; give it 120 s or more/,
  ],
  [
    'balancer-backends',
    'master1',
    HAPROXY,
    '10.20.0.12:6443',
    '10.20.0.13:6443',
    /server 10.20.0.13:6443 is where no API server listens; take it out/,
  ],
  [
    'balancer-backends',
    'master1',
    HAPROXY,
    /\n *server master3.*/,
    '',
    /no server is 10.20.0.12:6443, where the API server of master3 listens; add server master3/,
  ],
  [
    'balancer-capacity',
    'master1',
    HAPROXY,
    /maxconn \d+/,
    'maxconn 200',
    /global maxconn 200 is too few: 1112 may come: 4 of each node and 100 of each control plane; write maxconn 1112/,
  ],
  [
    'balancer-capacity',
    'master1',
    HAPROXY,
    'slowstart 60s',
    'slowstart 60s maxconn 500',
    /server master1 takes maxconn 500, and may be the last of 1112; take maxconn out of it/,
  ],
  [
    'balancer-capacity',
    'master1',
    '/etc/systemd/system/haproxy.service.d/20-bootwright.conf',
    'LimitNOFILE=1048576',
    'LimitNOFILE=1024',
    /global maxconn 4000 needs 8100 open files, and haproxy.service allows 1024; raise LimitNOFILE of haproxy.service/,
  ],
  [
    'balancer-checks',
    'master1',
    HAPROXY,
    'option httpchk',
    'option tcp-check',
    /backend kube-apiserver: the check only opens the port; write option httpchk/,
  ],
  ['balancer-checks', 'master1', HAPROXY, 'connect ssl', 'connect', /the check speaks no TLS/],
  ['balancer-checks', 'master1', HAPROXY, 'server check', 'server', /server master1 is never checked/],
  [
    'balancer-checks',
    'master1',
    HAPROXY,
    ' on-marked-down shutdown-sessions',
    '',
    /clients of server master1 stay with it when it is lost; write default-server on-marked-down shutdown-sessions/,
  ],
  [
    'balancer-timeouts',
    'master1',
    HAPROXY,
    /timeout tunnel \S+/,
    'timeout tunnel 35s',
    /timeout tunnel cuts a connection that is silent for 35 s; write timeout tunnel 10m or more/,
  ],
  [
    'balancer-timeouts',
    'master1',
    HAPROXY,
    /\n *timeout tunnel.*/,
    '',
    /timeout client or server cuts a connection that is silent for 60 s/,
  ],
  [
    'goaway',
    'master1',
    API,
    'goaway-chance=0.001',
    'goaway-chance=0.1',
    /--goaway-chance=0.1 is above 0.02, and the API server does not start; write 0.001/,
  ],
  [
    'kubeadm-agreement',
    'master1',
    API,
    '- --secure-port=6443',
    '- --secure-port=6443\n        - --service-node-port-range=20000-21000',
    /service-node-port-range=20000-21000, and .*; take the patch of it out: it is `networks.nodePorts`/,
  ],
  [
    'kubeadm-agreement',
    'master1',
    '/etc/kubernetes/manifests/kube-controller-manager.yaml',
    /--kube-api-qps=\d+/,
    '--kube-api-qps=7',
    /--kube-api-qps=7, and \/etc\/kubernetes\/kubeadm\/init.yaml makes it --kube-api-qps=100; set flags.kube-controller-manager.kube-api-qps in place of a patch/,
  ],
  [
    'kubeadm-agreement',
    'master1',
    API,
    '- --secure-port=6443',
    '- --secure-port=6443\n        - --audit-log-path=/var/log/audit.log',
    /--audit-log-path=\/var\/log\/audit.log, and .* makes it no --audit-log-path/,
  ],
  ['virtual-address', 'master1', KEEPALIVED, '0.9/32', '1.9/32', /10.20.1.9 is not in 10.20.0.0\/24/],
  [
    'virtual-address',
    'master1',
    KEEPALIVED,
    '0.9/32',
    '0.20/32',
    /virtual_ipaddress 10.20.0.20 is worker1’s/,
  ],
  [
    'virtual-address',
    'master1',
    KEEPALIVED,
    '0.9/32',
    '0.8/32',
    /virtual_ipaddress 10.20.0.8 is not 10.20.0.9, which kubeconfigs lead to; make them one/,
  ],
  [
    'virtual-router-ids',
    'master1',
    KEEPALIVED,
    'virtual_router_id 51',
    'virtual_router_id 256',
    /virtual_router_id 256 is outside 1 to 255; choose a free one/,
  ],
  [
    'virtual-router-ids',
    'master1',
    KEEPALIVED,
    '0.9/32',
    '0.8/32',
    /virtual_router_id 51 has 10.20.0.8 here and 10.20.0.9 on master2; give each its own id/,
  ],
  [
    'virtual-router-ids',
    'master1',
    KEEPALIVED,
    'virtual_router_id 51',
    'virtual_router_id 52',
    /10.20.0.9 has virtual_router_id 52 here and 51 on master2; give all machines one id/,
  ],
  [
    'virtual-router-ids',
    'master1',
    KEEPALIVED,
    /\n *10.20.0.12/,
    '',
    /unicast_peer misses 10.20.0.12; add 10.20.0.12/,
  ],
  [
    'virtual-router-priorities',
    'master1',
    KEEPALIVED,
    'weight -50',
    'weight -2',
    /a failing check changes priority 150 by -2, and another machine has 148; write weight -3 or lower/,
  ],
  [
    'virtual-router-priorities',
    'master1',
    KEEPALIVED,
    'priority 150',
    'priority 149',
    /priority 149 is that of master2 too/,
  ],
  [
    'virtual-router-priorities',
    'master1',
    KEEPALIVED,
    'weight -50',
    'weight -200',
    /priority 150, -50 when the check fails, is outside of 1 to 254/,
  ],
];

const good = modelOf(reference);
const found = (name: string, model: ClusterModel) =>
  rules.flatMap((rule) => (rule.name === name ? rule.check(model) : [])).map(formatIssue);

test.each(broken)('%s: %s %s with %s for %s', (name, machine, path, from, to, line) => {
  expect(found(name, good)).toEqual([]);
  expect(found(name, withText(good, machine, path, from, to))).toContainEqual(expect.stringMatching(line));
});

test('balancer-capacity: the runtime says how many files a pod may have open', () => {
  const flatcar = modelOf(descriptions.find(({ name }) => name === 'flatcar')?.spec ?? reference);
  const path = '/etc/crio/crio.conf.d/20-bootwright.conf';
  expect(found('balancer-capacity', flatcar)).toEqual([]);
  expect(
    found('balancer-capacity', withText(flatcar, 'control1', path, 'nofile=1048576', 'nofile=1024')),
  ).toEqual(
    Array(3).fill(
      expect.stringContaining(
        'needs 8100 open files, and CRI-O allows 1024; raise nofile in default_ulimits',
      ),
    ),
  );
});

test('selinux: a unit that the policy keeps from its ports', () => {
  const rocky = modelOf({ ...reference, os: 'rocky-9', host: { selinux: 'enforcing' } });
  const dropin = '/etc/systemd/system/haproxy.service.d/20-bootwright.conf';
  expect(found('selinux', rocky)).toEqual([]);
  expect(found('selinux', withText(rocky, 'master1', dropin, /ExecStartPre.*/, ''))).toEqual([
    'pools.masters: SELinux keeps haproxy.service from its ports without haproxy_connect_any, which no drop-in of it sets; write ExecStartPre=-/usr/sbin/setsebool haproxy_connect_any on',
  ]);
});

test('api-names: an add-on that calls the API elsewhere, and a name that kubeadm would leave out', () => {
  expect(found('api-names', withAddon(good, 'kube-proxy', 'https://10.20.0.9', 'https://10.20.0.7'))).toEqual(
    [
      expect.stringMatching(
        /^endpoint: cluster\/kube-proxy calls the API at 10.20.0.7, which no certificate names/,
      ),
    ],
  );
  const rocky = modelOf(descriptions.find(({ name }) => name === 'rocky')?.spec ?? reference);
  const without = withText(rocky, 'control1', '/etc/kubernetes/kubeadm/init.yaml', /\n *- 10.70.0.5/, '');
  expect(found('api-names', rocky)).toEqual([]);
  expect(found('api-names', without)).toEqual([
    expect.stringMatching(
      /apiServer.certSANs misses 10.70.0.5, by which clients call the API; let it be api.rocky.example.com, 10.70.0.5/,
    ),
  ]);
});
