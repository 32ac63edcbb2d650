import type { ClusterSpec } from '../../lib/spec';
import main from '../../main';
import { find, modelsWith, objectsWith } from './objects';

function spec(fields: Partial<ClusterSpec>) {
  return find(objectsWith(fields), 'Installation', 'default').spec;
}

function urls(kubernetes: string): string[] {
  const calico = modelsWith({ kubernetes }).find(({ name }) => name === 'calico');
  return (calico?.references ?? []).map(({ url }) => url);
}

test('the pod network is the plan’s, and its packets fit with 50 bytes of VXLAN around them', () => {
  const { calicoNetwork } = spec({ networks: { ...main.networks, pods: '10.64.0.0/14', mtu: 9000 } });
  expect(calicoNetwork).toMatchObject({ bgp: 'Disabled', mtu: 8950 });
  expect(calicoNetwork.ipPools).toMatchObject([{ cidr: '10.64.0.0/14', encapsulation: 'VXLANCrossSubnet' }]);
});

test.each([
  ['iptables', 'Iptables'],
  ['ipvs', 'Iptables'],
  ['nftables', 'Nftables'],
] as const)('beside kube-proxy in %s mode it writes %s rules', (proxyMode, dataplane) => {
  expect(spec({ proxyMode }).calicoNetwork.linuxDataplane).toBe(dataplane);
});

test.each([
  [110, 26],
  [1280, 26],
  [1281, 25],
  [3000, 24],
])('a node with %i pods needs no more than twenty blocks of /%i', (podsPerNode, blockSize) => {
  const networks = { machines: '10.20.0.0/24', pods: '11.0.0.0/8' };
  expect(spec({ networks, size: { podsPerNode } }).calicoNetwork.ipPools).toMatchObject([{ blockSize }]);
});

test('no driver is copied below /usr where one pool of nodes cannot write there', () => {
  const pools = { ...main.pools, workers: { ...main.pools.workers, os: 'flatcar' } } as ClusterSpec['pools'];
  expect(spec({}).flexVolumePath).toBeUndefined();
  expect(spec({ pools }).flexVolumePath).toBe('None');
});

test.each([
  ['v1.25.16', 'v3.26.5', ['tigera-operator.yaml']],
  ['v1.33.5', 'v3.31.7', ['operator-crds.yaml', 'tigera-operator.yaml']],
  ['v1.36.3', 'v3.32.1', ['v1_crd_projectcalico_org.yaml', 'tigera-operator.yaml']],
])('%s takes the operator of Calico %s', (kubernetes, version, files) => {
  const base = `https://raw.githubusercontent.com/projectcalico/calico/${version}/manifests`;
  expect(urls(kubernetes)).toEqual(files.map((file) => `${base}/${file}`));
});
