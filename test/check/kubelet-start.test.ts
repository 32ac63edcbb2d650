import { compile } from '../../lib/check/compile';
import { kubeletRotation } from '../../lib/check/kubelet-rotation';
import { kubeletStart } from '../../lib/check/kubelet-start';
import { formatIssue } from '../../lib/plan';
import type { SettingsSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';
import { withText } from './mutate';

const CONFIG = '/var/lib/kubelet/config.yaml';

test.each<[SettingsSpec['kubelet'], RegExp]>([
  [
    { shutdownGracePeriod: '30s', shutdownGracePeriodCriticalPods: '1m' },
    /CriticalPods 1m is above shutdownGracePeriod 30s, and the kubelet does not start/,
  ],
  [{ shutdownGracePeriodCriticalPods: '10s' }, /CriticalPods 10s is above shutdownGracePeriod 0/],
  [{ evictionSoft: { 'memory.available': '1Gi' } }, /evictionSoft has memory.available, and evictionSoft/],
  [{ imageGCLowThresholdPercent: 85 }, /imageGCLowThresholdPercent 85 is not below .* 85/],
  [{ imageGCHighThresholdPercent: 70 }, /imageGCLowThresholdPercent 80 is not below .* 70/],
])('a kubelet does not start with %j', (kubelet, told) => {
  expect(compile(compactWith({ kubelet })).issues.map(formatIssue).join('\n')).toMatch(told);
});

test('a kubelet starts with values that go together', () => {
  const kubelet = {
    evictionSoft: { 'memory.available': '1Gi' },
    evictionSoftGracePeriod: { 'memory.available': '1m30s' },
    imageGCHighThresholdPercent: 75,
    imageGCLowThresholdPercent: 70,
    shutdownGracePeriod: '1m30s',
    shutdownGracePeriodCriticalPods: '30s',
  };
  expect(kubeletStart.check(modelOf(compactWith({ kubelet })))).toEqual([]);
});

test('a patch that turns rotation off is told as well', () => {
  const off = withText(
    modelOf(compact),
    'master1',
    CONFIG,
    'rotateCertificates: true',
    'rotateCertificates: false',
  );
  expect(kubeletRotation.check(off).map(formatIssue)).toEqual([
    expect.stringMatching(/rotateCertificates is false, and each node drops out .*set it to true/),
  ]);
});
