import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, NetworksSpec } from '../../lib/spec';
import reference from '../../main';
import { compactWith } from '../clusters';

const KCM = '/etc/kubernetes/manifests/kube-controller-manager.yaml';

/** What is said of 203 nodes, and the flags on blocks of their controller manager. */
function blocks(networks: Partial<NetworksSpec>, fields: Partial<ClusterSpec> = {}) {
  const spec = compactWith({ networks: { ...reference.networks, ...networks }, ...fields });
  const { built, issues } = compile(spec);
  const pool = built?.pools.find(({ plan }) => plan.name === 'masters');
  const { text = '' } = pool?.shared.files.find(({ path }) => path === KCM) ?? {};
  const flags = [...text.matchAll(/--((?:allocate|node)-[a-z-]*cidr[a-z-]*=\S+)/g)].map(([, flag]) => flag);
  return { flags, lines: issues.map(formatIssue) };
}

const none = { cni: 'none' } as const;
const few =
  'networks.pods: 10.244.0.0/18 holds 64 node blocks of /24, too few for 203 nodes with 110 pods each';

test('nodes get blocks where there are enough', () => {
  expect(blocks({})).toEqual({ flags: ['allocate-node-cidrs=true', 'node-cidr-mask-size=24'], lines: [] });
});

test('Calico reads none, so that a network with too few is taken, and nobody asks for them', () => {
  expect(blocks({ pods: '10.244.0.0/18' })).toEqual({
    flags: ['allocate-node-cidrs=false'],
    lines: [
      expect.stringMatching(
        /^networks.pods: 10.244.0.0\/18 has 16384 addresses for 22330 pods \(110 on each node, .*set size.pods$/,
      ),
    ],
  });
  const size = { maxNodes: 203, pods: 10_000 };
  expect(blocks({ pods: '10.244.0.0/18' }, { size }).lines).toEqual([]);
});

test('whoever writes a mask asks for blocks', () => {
  expect(blocks({ pods: '10.244.0.0/18', nodeMask: 24 }).lines).toEqual([expect.stringContaining(few)]);
});

test('another pod network may read them, until the description says that it does not', () => {
  expect(blocks({ pods: '10.244.0.0/18' }, none).lines).toContainEqual(
    `${few}; use a /16 or larger; it cannot be changed later; or set networks.nodeBlocks to false if your pod network reads none`,
  );
  const { flags, lines } = blocks({ pods: '10.244.0.0/18', nodeBlocks: false }, none);
  expect(flags).toEqual(['allocate-node-cidrs=false']);
  expect(lines).toEqual([]);
});

test('a mask without blocks is an error', () => {
  expect(blocks({ nodeMask: 24, nodeBlocks: false }).lines).toEqual([
    'networks.nodeMask: 24 would have no effect: networks.nodeBlocks is false; remove one of them',
  ]);
});
