import { formatIssue, planCluster } from '../../lib/plan';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import reference from '../../main';
import { referenceWith } from '../clusters';
import { modelOf } from '../examples';

/** The reference cluster with one pool at a release of its own. */
function withPoolAt(pool: string, kubernetes: string, fields: Partial<ClusterSpec> = {}): ClusterSpec {
  const pools = { ...reference.pools, [pool]: { ...(reference.pools[pool] as PoolSpec), kubernetes } };
  return referenceWith({ pools, ...fields });
}

test('what runs on a machine is of the release of its pool, and the rest stays', () => {
  const model = modelOf(withPoolAt('workers', 'v1.34.2'));
  const before = modelOf(reference);
  const [workers] = model.pools.filter(({ plan }) => plan.id === 'workers');
  const text = (path: string) =>
    [...(workers?.shared.files ?? []), ...(workers?.machines[0]?.own.files ?? [])].find(
      (file) => file.path === path,
    )?.text ?? '';
  expect(workers?.shared.packages.find(({ name }) => name === 'kubelet')?.version).toBe('1.34.2');
  expect(workers?.shared.packages.find(({ name }) => name === 'cri-o')?.version).toBe('1.34.*');
  expect(text('/etc/apt/sources.list.d/kubernetes.list')).toContain('/core:/stable:/v1.34/deb/');
  expect(text('/var/lib/kubelet/kubeadm-flags.env')).toContain(
    '--pod-infra-container-image=registry.k8s.io/pause:3.10.1',
  );
  expect(text('/etc/crio/crio.conf.d/20-bootwright.conf')).toContain('registry.k8s.io/pause:3.10.1');
  for (const [i, pool] of model.pools.entries()) {
    if (pool !== workers) expect(pool.shared.files).toEqual(before.pools[i]?.shared.files);
  }
  expect(model.addons).toEqual(before.addons);
});

test.each<[string, ClusterSpec, string | undefined]>([
  ['three minors behind', withPoolAt('workers', 'v1.33.0'), undefined],
  [
    'four minors behind',
    withPoolAt('workers', 'v1.32.0'),
    'pools.workers.kubernetes: v1.32.0 is 4 minors behind v1.36.3, and kubelets may be 3; upgrade these machines first, one minor after another',
  ],
  [
    'a control plane',
    withPoolAt('masters', 'v1.35.0'),
    'pools.masters.kubernetes: control planes run the release of the cluster; remove it, and set kubernetes of the cluster',
  ],
  [
    'a patch ahead',
    withPoolAt('workers', 'v1.36.4'),
    'pools.workers.kubernetes: v1.36.4 is newer than v1.36.3, and no machine may be ahead of the control plane; raise kubernetes of the cluster first',
  ],
  [
    'no release',
    withPoolAt('workers', '1.36'),
    'pools.workers.kubernetes: 1.36 is not a release that Bootwright knows; write a release such as v1.36.3, or remove it',
  ],
  [
    'kubeadm',
    withPoolAt('workers', 'v1.35.0', { bootstrap: 'kubeadm' }),
    'pools.workers.kubernetes: kubeadm v1.35.0 cannot join a cluster that kubeadm v1.36.3 made; remove it, or set bootstrap to static',
  ],
])('%s', (_what, spec, issue) => {
  expect(planCluster(spec).issues.map(formatIssue)).toEqual(issue === undefined ? [] : [issue]);
});
