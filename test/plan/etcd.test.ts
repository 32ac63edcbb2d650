import { formatIssue, planCluster } from '../../lib/plan';
import type { ClusterSpec, EtcdSpec } from '../../lib/spec';
import main from '../../main';
import { planOf, referenceWith } from '../clusters';

function withMain(fields: Partial<EtcdSpec>, others: Partial<ClusterSpec> = {}): ClusterSpec {
  return referenceWith({ etcd: { ...main.etcd, main: { pool: 'etcd-main', ...fields } }, ...others });
}

const STACKED: Partial<ClusterSpec> = {
  bootstrap: 'kubeadm',
  etcd: { main: { pool: 'masters', joining: ['master3'] } },
};

test.each<[string, ClusterSpec, string]>([
  [
    'a stranger',
    withMain({ joining: ['etcd9'] }),
    'etcd.main.joining[0]: etcd-main has no machine etcd9; did you mean etcd1?',
  ],
  [
    'one twice',
    withMain({ joining: ['etcd3', 'etcd3'] }),
    'etcd.main.joining[1]: etcd3 is there twice; remove one',
  ],
  [
    'all of them',
    withMain({ joining: ['etcd1', 'etcd2', 'etcd3'] }),
    'etcd.main.joining: etcd1, etcd2, etcd3 are all members, so there is no cluster that they could join; name the new members only, or remove it',
  ],
  [
    'a member of kubeadm’s',
    referenceWith(STACKED),
    'etcd.main.joining: kubeadm brings the members of a stacked etcd together by itself; remove it, or set bootstrap to static',
  ],
  [
    'two ways',
    withMain({ discoverySrv: 'etcd.example.com', discoveryUrl: 'https://discovery.example.com/token' }),
    'etcd.main.discoveryUrl: discoverySrv etcd.example.com is there too, and etcd takes only one way of discovery; remove one of them',
  ],
  [
    'a URL without a token',
    withMain({ discoveryUrl: 'https://discovery.example.com/' }),
    'etcd.main.discoveryUrl: https://discovery.example.com/ is not a URL with a token; write such as https://discovery.example.com/3e86b59982e49066',
  ],
  [
    'no domain',
    withMain({ discoverySrv: 'etcd' }),
    'etcd.main.discoverySrv: etcd is not a domain; write such as etcd.example.com',
  ],
  [
    'no name server',
    withMain({ discoverySrv: 'etcd.example.com' }, { networks: { ...main.networks, nameservers: [] } }),
    'etcd.main.discoverySrv: the machines have no name server that they could ask for etcd.example.com; set networks.nameservers',
  ],
])('%s is refused', (_, spec, line) => {
  const { plan, issues } = planCluster(spec);
  expect(issues.map(formatIssue)).toContain(line);
  expect(plan).toBeUndefined();
});

test('with DNS SRV, certificates name what the records lead to', () => {
  const [cluster] = planOf(withMain({ discoverySrv: 'etcd.example.com' })).etcdClusters;
  expect(cluster?.members[1]?.names).toEqual(['etcd2.etcd.example.com', 'etcd.example.com']);
});
