import { pathOf } from '../../../lib/artifacts';
import { componentsOf } from '../../../lib/components';
import { firewall } from '../../../lib/components/host/firewall';
import type { HostSpec } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';
import { artifactsOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2FbL7+CxCbfgSSjeCsbHjm/aevVQeTSAyTOAYamnmK b';
const component = firewall(componentsOf);

function planWith(mode: HostSpec['firewall'], fields = {}) {
  return planOf(referenceWith({ ...fields, host: { firewall: mode, sshAuthorizedKeys: [KEY] } }));
}

function rules(pool: string, fields = {}): string[] {
  return textOf(component, planWith('ports', fields), pool, '/etc/nftables/bootwright.nft')
    .split('\n')
    .map((line) => line.trim());
}

test.each(['off', 'ports', 'trusted'] as const)('%s: the system’s own firewalls are masked', (mode) => {
  const masked = artifactsOf(component, planWith(mode), 'workers').filter(
    (each) => each.kind === 'unit' && each.state === 'masked',
  );
  expect(masked).toMatchObject([{ name: 'nftables.service' }, { name: 'ufw.service' }]);
});

test('off: there is no table', () => {
  expect(artifactsOf(component, planWith('off'), 'workers').flatMap((each) => pathOf(each) ?? [])).toEqual(
    [],
  );
});

test('trusted: the table lets all in', () => {
  expect(textOf(component, planWith('trusted'), 'workers', '/etc/nftables/bootwright.nft')).toContain(
    'policy accept;',
  );
});

test('ports: what is not opened is dropped, replies and loopback are not', () => {
  expect(rules('workers')).toEqual(
    expect.arrayContaining([
      'type filter hook input priority filter; policy drop;',
      'ct state established,related accept',
      'iifname "lo" accept',
    ]),
  );
});

test.each([
  ['masters', 'tcp dport 6443 accept'],
  ['masters', 'tcp dport 8443 accept'],
  ['masters', 'ip saddr @control_plane meta l4proto vrrp accept'],
  ['masters', 'ip saddr @machines tcp dport 10250 accept'],
  ['workers', 'ip saddr @machines udp dport 4789 accept'],
  ['workers', 'ip saddr @machines tcp dport 22 accept'],
])('%s open %s', (pool, start) => {
  expect(rules(pool).filter((line) => line.startsWith(start))).toHaveLength(1);
});

test.each([
  ['workers', / 6443 /],
  ['workers', /vrrp/],
  ['etcd-main', / 10250 /],
  ['masters', / 8404 /],
])('%s do not open %s', (pool, pattern) => {
  expect(rules(pool).filter((line) => pattern.test(line))).toEqual([]);
});

test('ipvs: Services end on the machine and are let in', () => {
  expect(rules('workers', { proxyMode: 'ipvs' })).toContain(
    'ip daddr 10.96.0.0/12 accept comment "Services"',
  );
});

test('warns that a foreign pod network’s ports are unknown', () => {
  expect(issuesOf(component, planWith('ports', { cni: 'none' }), 'workers')).toEqual([
    expect.stringMatching(/^host\.firewall: ports, but cni is none/),
  ]);
});
