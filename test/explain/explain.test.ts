import small from '../../examples/small-fedora-coreos';
import { type Explanation, explain, madeAt, placeOf } from '../../lib/explain';
import type { ClusterSpec } from '../../lib/spec';
import { compact, planOf } from '../clusters';

const APISERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';

function explained(spec: ClusterSpec, machine: string, path: string): Explanation {
  const plan = planOf(spec);
  const place = placeOf(plan, machine, path);
  const made = place && madeAt(plan, place);
  if (!place || !made) throw new Error(`${machine} has no ${path}`);
  return explain({ spec, plan, place, made, lineOf: () => 7 });
}

function lineWith({ lines }: Explanation, text: string) {
  const found = lines.find((each) => each.text.includes(text));
  if (!found) throw new Error(`no line with ${text}`);
  return found;
}

const [machine = ''] = planOf(small).controlPlanes.map(({ name }) => name);

describe('of the API server', () => {
  const explanation = explained(small, machine, APISERVER);

  test('its construct and the reason of the file are told', () => {
    expect(explanation.construct).toBe(
      `${small.name}/${planOf(small).controlPlanes[0]?.pool}/kube-apiserver`,
    );
    expect(explanation.reason).toMatch(/API server/);
  });

  test('a derived flag names why it is so, its source, and the machines that it goes by', () => {
    const { values, inputs } = lineWith(explanation, '--max-requests-inflight=');
    expect(values).toEqual([
      expect.objectContaining({
        path: 'sizing.maxRequestsInflight',
        value: 400,
        reason: expect.stringContaining('nodes'),
        source: expect.stringContaining('kubernetes'),
      }),
    ]);
    expect(inputs.map(({ path }) => path)).toContain('pools.workers.ranges[0].names');
  });

  test('a flag that was written down names the place and its line', () => {
    const { inputs } = lineWith(explanation, '--service-cluster-ip-range=');
    expect(inputs).toEqual([{ path: 'networks.services', value: small.networks.services, line: 7 }]);
  });

  test('what a release decides is told as such', () => {
    const { values } = lineWith(explanation, 'priority: 2000001000');
    expect(values.map(({ path }) => path)).toEqual(['release.staticPods.explicitPriority']);
  });

  test('what is the same in every cluster hangs on nothing', () => {
    expect(lineWith(explanation, 'kind: Pod')).toMatchObject({ values: [], inputs: [] });
  });
});

test('what was changed by hand is told, with what would have been derived', () => {
  const spec = { ...small, size: { ...small.size, podsPerNode: 60 } };
  const { values, inputs } = lineWith(explained(spec, machine, '/var/lib/kubelet/config.yaml'), 'maxPods');
  expect(values).toEqual([expect.objectContaining({ path: 'sizing.podsPerNode', value: 60, computed: 110 })]);
  expect(inputs.map(({ path }) => path)).toEqual(['size.podsPerNode']);
});

test('a secret has no lines, and still a reason', () => {
  const { lines, reason } = explained(small, machine, '/etc/kubernetes/pki/sa.key');
  expect(lines).toEqual([]);
  expect(reason).not.toBe('');
});

test('a file hangs on no machine of a pool that is listed before its own', () => {
  const { inputs } = lineWith(explained(compact, 'master1', '/etc/hostname'), 'master1');
  expect(inputs.map(({ path }) => path)).toEqual(['pools.masters.ranges[0].names']);
});
