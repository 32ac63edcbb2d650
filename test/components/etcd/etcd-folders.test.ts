import { Cluster } from '../../../lib/constructs';
import type { ClusterSpec } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';

const STACKED: Partial<ClusterSpec> = { etcd: { main: { pool: 'masters' } } };

/** The text of a unit of the first machine of a pool, as it is on its disk. */
function unitOf(spec: ClusterSpec, pool: string, name: string): string {
  const model = new Cluster(planOf(spec)).model();
  const found = model.pools.find(({ plan }) => plan.id === pool);
  const [machine] = found?.machines ?? [];
  const files = [...(found?.shared.files ?? []), ...(machine?.own.files ?? [])];
  return files.find(({ path }) => path === `/etc/systemd/system/${name}`)?.text ?? '';
}

const { masters, workers } = referenceWith({}).pools;
const stacked = { ...referenceWith(STACKED), pools: { masters, workers } } as ClusterSpec;
const NEEDS = '\nRequiresMountsFor=/var/lib/etcd /var/lib/etcd-snapshots\n';

test.each<[string, ClusterSpec, string, string]>([
  ['the kubelet of an etcd machine', referenceWith({}), 'etcd-main', 'kubelet.service'],
  ['the kubelet of a stacked member', stacked, 'masters', 'kubelet.service'],
  ['kubeadm, which makes the member', { ...stacked, bootstrap: 'kubeadm' }, 'masters', 'kubeadm.service'],
  ['what takes snapshots', referenceWith({}), 'etcd-events', 'etcd-snapshot.service'],
])('%s waits for the disk of etcd’s data, where it has one of its own', (_, spec, pool, name) => {
  expect(unitOf(spec, pool, name)).toContain(NEEDS);
});

test('machines without etcd wait for none', () => {
  expect(unitOf(stacked, 'workers', 'kubelet.service')).not.toContain('RequiresMountsFor');
});
