import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import { etcdStepIssues } from '../../lib/upgrade/etcd-steps';
import reference from '../../main';
import { modelOf } from '../examples';

const model = modelOf(reference);

function withEtcd(etcd: string): ClusterModel {
  return { ...model, plan: { ...model.plan, images: { ...model.plan.images, etcd } } };
}

test.each([
  ['3.5.26-0', '3.6.4-0', undefined],
  [
    '3.5.24-0',
    '3.6.4-0',
    /^images.etcd: etcd 3.5.24 cannot be followed by 3.6.4 safely: older ones leave members/,
  ],
  [
    '3.5.9-0',
    '3.6.4-0',
    /^images.etcd: etcd 3.5.9 cannot be followed by 3.6.4: older ones .*; upgrade all members to 3.5.26/,
  ],
  ['3.5.9-0', '3.5.24-0', undefined],
  ['3.6.8-0', '3.7.0-0', undefined],
  [
    '3.5.26-0',
    '3.7.0-0',
    /^images.etcd: etcd 3.5.26 cannot be followed by 3.7.0; let each minor of etcd run in between$/,
  ],
])('from etcd %s to %s', (from, to, line) => {
  const found = etcdStepIssues(
    withEtcd(`registry.k8s.io/etcd:${from}`),
    withEtcd(`registry.k8s.io/etcd:${to}`),
  );
  expect(found.map(formatIssue)).toEqual(line ? [expect.stringMatching(line)] : []);
});
