import srvKubernetes from '../../examples/srv-kubernetes';
import { rules } from '../../lib/check';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import { modelOf } from '../examples';
import { withText } from './mutate';

const check = (model: ClusterModel) =>
  rules.flatMap((rule) => (rule.name === 'urls' ? rule.check(model) : [])).map(formatIssue);

test('loopback of another machine is no place where somebody listens', () => {
  const good = modelOf(srvKubernetes);
  const path = '/etc/kubernetes/manifests/etcd.yaml';
  const from = '--listen-client-urls=https://127.0.0.1:2379';
  expect(check(good)).toEqual([]);
  expect(check(withText(good, 'master1', path, from, from.replace('2379', '2389')))).toContainEqual(
    expect.stringMatching(/kube-apiserver\.yaml: calls 127\.0\.0\.1:2379, where nothing listens/),
  );
});
