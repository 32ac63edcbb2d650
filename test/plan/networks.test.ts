import { formatIssue, isError, planCluster } from '../../lib/plan';
import type { NetworksSpec, SizeSpec } from '../../lib/spec';
import { referenceWith } from '../clusters';
import { descriptions } from '../examples';

const machines = '10.20.0.0/24';

function planned(networks: NetworksSpec, size: SizeSpec = {}) {
  const { plan, issues } = planCluster(referenceWith({ networks, size }));
  return {
    networks: plan?.networks,
    lines: issues.filter((issue) => isError(issue) && issue.path.startsWith('networks')).map(formatIssue),
  };
}

test.each<[SizeSpec, string, number]>([
  [{}, '10.128.0.0/11', 24],
  [{ maxNodes: 257 }, '10.128.0.0/11', 24],
  [{ maxNodes: 5000 }, '10.128.0.0/11', 24],
  [{ maxNodes: 8192 }, '10.128.0.0/11', 24],
  [{ podsPerNode: 30 }, '10.128.0.0/13', 26],
  [{ podsPerNode: 250 }, '10.128.0.0/10', 23],
  [{ podsPerNode: 500, maxNodes: 8192 }, '10.128.0.0/9', 22],
  [{ podsPerNode: 1000, maxNodes: 4096 }, '10.128.0.0/9', 21],
])('with %j pods are in %s, in blocks of /%i', (size, pods, mask) => {
  const { networks } = planned({ machines }, size);
  expect([networks?.pods, networks?.nodeMask.value]).toEqual([pods, mask]);
  expect(networks?.services).toBe('10.96.0.0/12');
});

test.each<[NetworksSpec, SizeSpec, string]>([
  [
    { machines },
    { podsPerNode: 500, maxNodes: 8193 },
    'networks.pods: 10.128.0.0/9, which is taken where none is written, holds 8192 node blocks of /22, too few for 8193 nodes with 500 pods each; write a /8 or larger; it cannot be changed later',
  ],
  [
    { machines },
    { maxNodes: 8193 },
    'networks.pods: 10.128.0.0/11, which is taken where none is written, holds 8192 node blocks of /24, too few for 8193 nodes with 110 pods each; write a /10 or larger; it cannot be changed later',
  ],
  [
    { machines, services: '10.130.0.0/16' },
    {},
    'networks.pods: 10.128.0.0/11, which is taken where none is written, overlaps networks.services (10.130.0.0/16); write networks.pods',
  ],
])('%j with %j asks for a pod network', (networks, size, line) => {
  expect(planned(networks, size).lines).toEqual([line]);
});

test('no example has machines where pods and services are by default', () => {
  const lines = descriptions.flatMap(({ spec }) => {
    const { pods: _, services: __, ...networks } = spec.networks;
    return planCluster({ ...spec, networks }).issues.filter(({ path }) => path.startsWith('networks'));
  });
  expect(lines.map(formatIssue)).toEqual([]);
});

test('what is said to be set by hand is what the description sets', () => {
  const { networks } = planned({ machines, pods: '10.244.0.0/16' });
  expect(networks?.podPrefix).toMatchObject({ value: 16, computed: 11 });
  for (const size of [networks?.servicePrefix, networks?.nodeMask, planned({ machines }).networks?.podPrefix])
    expect(size).not.toHaveProperty('computed');
});
