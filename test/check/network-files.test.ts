import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { toldOfFile } from './told';

const NETPLAN = '/etc/netplan/60-own.yaml';
const NETWORK = '/etc/systemd/network/05-own.network';

const plan = (card: string) => `network: {version: 2, ethernets: {${card}}}\n`;

test.each([
  ['/etc/netplan/50-cloud-init.yaml', plan(''), /^error files\[0\]: .*cloud-init writes this file itself/],
  [NETPLAN, plan('lan0: {dhcp4: true}'), /^warning files\[0\]: .*lan0 gets an address by DHCP/],
  [NETPLAN, plan('lan0: {addresses: [10.9.0.9/24]}'), /^error .*gets 10.9.0.9\/24 on several machines/],
  [
    NETPLAN,
    plan('all: {match: {name: "l*"}, mtu: 1280}'),
    /^error .*an MTU of 1280, and networks.mtu is 1500/,
  ],
  [
    NETPLAN,
    plan('stor: {adresses: [10.9.0.9/24]}'),
    /^warning .*netplan knows no adresses.*did you mean addresses\?/,
  ],
  [NETPLAN, 'network: {version: 2, ethernet: {}}\n', /did you mean ethernets\?/],
  [
    NETWORK,
    '[Match]\nName=l*\n[Network]\nDHCP=yes\n',
    /^error .*it fits lan0 and comes before 10-netplan-lan0/,
  ],
  [NETWORK, '[Match]\nType=ether\n', /^error .*it fits lan0/],
  [
    '/etc/systemd/network/10-netplan-lan0.network.d/own.conf',
    '[Link]\nMTUBytes=9000\n',
    /^error .*MTUBytes of lan0 is 9000, and networks.mtu is 1500; set networks.mtu/,
  ],
  [
    '/etc/systemd/network/05-own.link',
    '[Match]\nOriginalName=*\n[Link]\nNamePolicy=path\n',
    /^error .*calls the card/,
  ],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [NETPLAN, plan('stor: {match: {macaddress: "52:54:00:99:00:01"}, dhcp4: true, mtu: 9000}')],
  [
    NETPLAN,
    'network: {version: 2, bonds: {b0: {interfaces: [p0, p1], parameters: {mode: 802.3ad, lacp-rate: fast}, routes: [{to: default, via: 10.9.0.1}]}}}\n',
  ],
  [NETPLAN, plan('lan0: {mtu: 1500, dhcp4: false, link-local: []}')],
  [NETWORK, '[Match]\nName=stor*\n[Link]\nMTUBytes=9000\n[Network]\nDHCP=yes\n'],
  [NETWORK, '[Match]\nName=!lan*\n[Network]\nDHCP=yes\n'],
  ['/etc/systemd/network/80-own.network', '[Match]\nType=ether\n[Network]\nDHCP=yes\n'],
  ['/etc/systemd/network/10-own.link', '[Match]\nMACAddress=52:54:00:99:00:01\n[Link]\nName=stor\n'],
  ['/etc/systemd/network/05-own.link', '[Match]\nDriver=mlx5_core\n[Link]\nRxBufferSize=4096\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});

test('a machine may have an address of its own', () => {
  const files = [{ path: NETPLAN, content: plan('lan0: {addresses: [10.9.0.9/24]}') }];
  const workers = { ...compact.pools.workers, machines: { worker2: { files } } };
  const { issues } = compile(compactWith({ pools: { ...compact.pools, workers } } as Partial<ClusterSpec>));
  expect(issues).toEqual([]);
});

const patched = (spec: ClusterSpec, path: string, pointer: string, value: unknown) => {
  const operations = [{ op: 'replace' as const, path: pointer, value }];
  const workers = { ...spec.pools.workers, patches: [{ path, operations }] };
  const changed = { ...spec, pools: { ...spec.pools, workers } } as ClusterSpec;
  return compile(changed).issues.map(formatIssue);
};

test('a patch of the files of a card is read too', () => {
  const folder = '/etc/systemd/network';
  expect(patched(flatcar, `${folder}/20-lan0.network`, '/Link', { MTUBytes: '1000' })).toContainEqual(
    expect.stringMatching(/^pools.workers.patches\[0\]: .*MTUBytes of lan0 is 1000/),
  );
  expect(patched(flatcar, `${folder}/10-lan0.link`, '/Link/Name', 'eth7')).toContainEqual(
    expect.stringMatching(/calls the card of .* eth7, and all else calls it lan0; write Name=lan0/),
  );
  const manager = '/etc/NetworkManager/conf.d/90-kubernetes.conf';
  expect(patched(rocky, manager, '/keyfile/unmanaged-devices', 'interface-name:none')).toContainEqual(
    expect.stringMatching(/NetworkManager takes the interfaces of pods over; add interface-name:cali\*/),
  );
});
