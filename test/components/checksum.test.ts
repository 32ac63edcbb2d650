import { kubeApiserver } from '../../lib/components/control-plane/kube-apiserver';
import { kubeScheduler } from '../../lib/components/control-plane/kube-scheduler';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { podOf } from './manifest';

const POLICY = '/etc/kubernetes/audit/policy.yaml';

function checksum(content: string, fields: Partial<ClusterSpec>): string | undefined {
  const plan = planOf(referenceWith({ files: [{ path: POLICY, content }], ...fields }));
  return podOf(kubeApiserver, plan, 'masters').metadata.annotations?.['checksum/files'];
}

test('a static pod is another one when a file changes that it reads at its start', () => {
  const fields = { flags: { 'kube-apiserver': { 'audit-policy-file': POLICY } } };
  expect(checksum('a', fields)).toMatch(/^[0-9a-f]{64}$/);
  expect(checksum('b', fields)).not.toBe(checksum('a', fields));
});

test('it is the same where it reads the file again by itself, or not at all', () => {
  expect(checksum('a', { flags: { 'kube-apiserver': { 'authentication-config': POLICY } } })).toBeUndefined();
  expect(checksum('a', {})).toBeUndefined();
});

test('the scheduler reads its profiles at its start', () => {
  const path = '/etc/kubernetes/scheduler/config.yaml';
  const content = 'apiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n';
  const flags = { 'kube-scheduler': { config: path } };
  const plan = planOf(referenceWith({ files: [{ path, content }], flags }));
  expect(podOf(kubeScheduler, plan, 'masters').metadata.annotations).toEqual({
    'checksum/files': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
