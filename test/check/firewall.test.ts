import debian from '../../examples/debian';
import { firewall } from '../../lib/check/firewall';
import { ports } from '../../lib/check/ports';
import { formatIssue } from '../../lib/plan';
import { modelOf } from '../examples';
import { withText } from './mutate';

const RULESET = '/etc/nftables/bootwright.nft';
const good = modelOf(debian);

/** What is changed in the ruleset of which machine, and what the rule says of it. */
const broken: readonly [string, string, string, RegExp][] = [
  [
    'control1',
    'udp dport 4789',
    'udp dport 4790',
    /does not let in udp 4789 from machines \(VXLAN between pods\); add a rule for it/,
  ],
  [
    'control1',
    'udp dport 4789',
    'udp dport 4790',
    /lets in udp 4790 from machines, but nothing of the cluster needs it; remove it/,
  ],
  ['control2', 'meta l4proto vrrp', 'meta l4proto ipip', /does not let in vrrp from control_plane/],
  ['control1', '10.50.0.11', '10.50.0.13', /set control_plane misses 10.50.0.11; add 10.50.0.11/],
  [
    'etcd1',
    'ip saddr @control_plane tcp dport 2379',
    'tcp dport 2379',
    /lets in tcp 2379 from anyone, but it is for control_plane .*; narrow the rule/,
  ],
  [
    'worker01',
    '@machines tcp dport 10250',
    '@control_plane tcp dport 10250',
    /lets in tcp 10250 from control_plane, but it is for machines .*; widen the rule/,
  ],
];

test.each(broken)('firewall: %s with %s as %s', (machine, from, to, line) => {
  expect(firewall.check(good)).toEqual([]);
  const found = firewall.check(withText(good, machine, RULESET, from, to)).map(formatIssue);
  expect(found).toContainEqual(expect.stringMatching(line));
});

const MANIFESTS = '/etc/kubernetes/manifests';

/** A port that two programs want, or one where nobody looks for it, by what the files say. */
const moved: readonly [string, string, string, string, RegExp][] = [
  [
    'control1',
    '/etc/haproxy/haproxy.cfg',
    'bind *:8443',
    'bind *:6443',
    /haproxy listens on \*:6443 .*, which kube-apiserver has/,
  ],
  [
    'control1',
    `${MANIFESTS}/kube-scheduler.yaml`,
    '--bind-address=127.0.0.1',
    '--secure-port=10257',
    /kube-scheduler listens on \*:10257/,
  ],
  [
    'control1',
    `${MANIFESTS}/kube-apiserver.yaml`,
    'secure-port=6443',
    'secure-port=7443',
    /kube-apiserver listens on 7443 .*, where nobody looks for it/,
  ],
  [
    'worker01',
    '/var/lib/kubelet/config.yaml',
    'healthzPort: 10248',
    'healthzPort: 10250',
    /127.0.0.1:10250 .*healthzPort.*, which kubelet has/,
  ],
];

test.each(moved)('ports: %s %s with %s as %s', (machine, path, from, to, line) => {
  expect(ports.check(good)).toEqual([]);
  expect(ports.check(withText(good, machine, path, from, to)).map(formatIssue)).toContainEqual(
    expect.stringMatching(line),
  );
});
