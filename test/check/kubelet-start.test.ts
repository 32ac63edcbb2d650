import { refusedBy } from '../../conformance/kubelet/clashes';
import { compile } from '../../lib/check/compile';
import { kubeletRotation } from '../../lib/check/kubelet-rotation';
import { kubeletStart } from '../../lib/check/kubelet-start';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, FlagsSpec, PatchSpec, SettingsSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';
import { isLong } from '../long';
import { withText } from './mutate';
import { small } from './releases/small';

const CONFIG = '/var/lib/kubelet/config.yaml';

const LACKS =
  /^patches\[0\].*: .*evictionHard lacks imagefs\.available, nodefs\.available, nodefs\.inodesFree, .*; set the field/m;
const REST = { 'imagefs.available': '15%', 'nodefs.available': '10%', 'nodefs.inodesFree': '0%' };
const JOINING = [{ op: 'add', path: '/mergeDefaultEvictionSettings', value: true }] as const;

function evicting(value: object, more: PatchSpec['operations'] = []): PatchSpec {
  return { path: CONFIG, operations: [{ op: 'add', path: '/evictionHard', value }, ...more] };
}

const told = (kubernetes: string, fields: Partial<ClusterSpec>) =>
  compile(small(kubernetes, fields))
    .issues.filter(({ severity }) => severity === 'error')
    .map(formatIssue)
    .join('\n');

/** The other half of each row is what the kubelet's own code says: `npm run conformance kubelet`. */
const rows = ['v1.25.9', 'v1.36.3', 'v1.37.1'].flatMap((version) =>
  refusedBy(version.slice(1))
    // What each minor refuses alike is asked of each where there is time.
    .filter(({ from, until }) => isLong || version === 'v1.36.3' || from || until)
    .map(({ fields, ours }) => [version, fields, ours] as const),
);
test.each(rows)('%s: a kubelet does not start with %j', (version, fields, ours) => {
  expect(told(version, { kubelet: fields as never })).toMatch(ours);
});

/** kubernetes/kubernetes, pkg/kubelet/eviction/helpers.go, the same in 1.25 and 1.37. */
test.each<[SettingsSpec['kubelet'], RegExp | '']>([
  [
    { evictionSoft: { 'memory.available': '1Gi' } },
    /evictionSoft has memory.available, and evictionSoftG.* has not/,
  ],
  [{ evictionSoft: { 'memory.available': '0%' } }, ''],
  [
    { evictionHard: { 'memory.available': '0' } },
    /"0": KubeletConfiguration of 1.36 reads it as a threshold/,
  ],
  [{ evictionHard: { 'memory.available': '0%', 'nodefs.available': '100%' } }, ''],
  [{ evictionHard: { 'memory.available': '0.5Gi', 'nodefs.available': '0.5%' } }, ''],
  [{ reservedMemory: [{ numaNode: 0, limits: { memory: '0.5Gi' } }] }, ''],
  [{ evictionHard: { 'memory.available': '100.5%' } }, /"100.5%"/],
  [{ evictionMinimumReclaim: { 'memory.available': '0%' } }, /"0%": .* reads it as an amount to win back/],
  [{ evictionMinimumReclaim: { 'memory.available': '0', 'nodefs.available': '5%' } }, ''],
  [
    { evictionSoft: { 'pid.available': '5%' }, evictionSoftGracePeriod: { 'pid.available': '-1s' } },
    /"-1s": .* reads it as a duration from 0/,
  ],
])('thresholds %j', (kubelet, said) => {
  if (said === '') expect(told('v1.36.3', { kubelet })).toBe('');
  else expect(told('v1.36.3', { kubelet })).toMatch(said);
});

/** One alone takes the place of all that the kubelet has by itself (kubernetes/kubernetes#71661). */
test.each<[string, SettingsSpec, RegExp | '']>([
  ['a patch with one', { patches: [evicting({ 'memory.available': '1Gi' })] }, LACKS],
  ['a patch with all', { patches: [evicting({ 'memory.available': '1Gi', ...REST })] }, ''],
  ['a patch that joins', { patches: [evicting({ 'memory.available': '1Gi' }, JOINING)] }, ''],
  [
    'a flag with one',
    { flags: { kubelet: { 'eviction-hard': 'memory.available<1Gi' } } },
    /^flags\.kubelet\.eviction-hard: .*evictionHard lacks/,
  ],
  ['the field', { kubelet: { evictionHard: { 'memory.available': '1Gi' } } }, ''],
])('hard thresholds: %s', (_name, settings, said) => {
  const warned = kubeletStart
    .check(modelOf(small('v1.36.3', settings)))
    .map(formatIssue)
    .join('\n');
  if (said === '') expect(warned).toBe('');
  else expect(warned).toMatch(said);
});

test.each<[string, SettingsSpec['kubelet'], RegExp | '']>([
  ['v1.25.9', { cpuCFSQuotaPeriod: '50ms', featureGates: { AllAlpha: true } }, ''],
  ['v1.25.9', { cpuCFSQuotaPeriod: '0.1s' }, ''],
  ['v1.36.3', { shutdownGracePeriod: '1m', featureGates: { AllBeta: false } }, /GracefulNodeShutdown off/],
  ['v1.36.3', { memoryThrottlingFactor: 0.5 }, ''],
  ['v1.36.3', { reservedSystemCPUs: '0,2-3' }, ''],
  ['v1.36.3', { podLogsDir: '/var/log/pods' }, ''],
])('%s: a feature gate and %j', (version, kubelet, said) => {
  if (said === '') expect(told(version, { kubelet })).toBe('');
  else expect(told(version, { kubelet })).toMatch(said);
});

test.each<[FlagsSpec['kubelet'], SettingsSpec['kubelet'], RegExp | '']>([
  [
    { 'eviction-soft': 'memory.available<1Gi' },
    {},
    /^flags.kubelet.eviction-soft: .* evictionSoft has memory/m,
  ],
  [{ 'eviction-soft': 'memory.available<1Gi', 'eviction-soft-grace-period': 'memory.available=1m' }, {}, ''],
  [{ 'eviction-soft': 'memory.available=1Gi' }, {}, /is no list of thresholds; write signal<amount/],
  [
    { 'eviction-soft-grace-period': 'memory.available=1m' },
    { evictionSoft: { 'memory.available': '5%' } },
    '',
  ],
  [
    { 'image-gc-high-threshold': '75' },
    {},
    /^flags.kubelet.image-gc-high-threshold: .*Percent 80 is not below/m,
  ],
  [{ 'image-gc-high-threshold': '75', 'image-gc-low-threshold': '70' }, {}, ''],
  [{ 'cgroup-root': '/', 'system-cgroups': '/system.slice' }, {}, ''],
  [{ 'enforce-node-allocatable': 'pods,kube-reserved' }, {}, /has kube-reserved without kubeReservedCgroup/],
  [
    { 'feature-gates': 'kube:GracefulNodeShutdown=false' },
    { shutdownGracePeriod: '1m' },
    /GracefulNodeShutdown off/,
  ],
])('a flag counts as the field that it is: %j and %j', (flags, kubelet, said) => {
  const found = told('v1.36.3', { flags: { kubelet: flags }, kubelet });
  if (said === '') expect(found).toBe('');
  else expect(found).toMatch(said);
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
