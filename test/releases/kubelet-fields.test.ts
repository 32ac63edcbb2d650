import { releases } from '../../lib/releases';
import { kubeletFieldSince, kubeletFields } from '../../lib/releases/kubelet-fields';

test.each([
  ['1.25', 'tracing', 'topologyManagerPolicyOptions'],
  ['1.26', 'topologyManagerPolicyOptions', 'containerRuntimeEndpoint'],
  ['1.31', 'failCgroupV1', 'crashLoopBackOff'],
  ['1.36', 'memoryReservationPolicy', 'defaultPodSysctls'],
])('%s knows %s but not yet %s', (minor, known, unknown) => {
  const release = releases[minor];
  if (!release) throw new Error(`there is no ${minor}`);
  expect(kubeletFields(release)).toContain(known);
  expect(kubeletFields(release)).not.toContain(unknown);
});

test('a field has one row, and agrees with what the releases say of the runtime', () => {
  for (const release of Object.values(releases)) {
    const fields = kubeletFields(release);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.includes('containerRuntimeEndpoint')).toBe(release.kubelet.runtimeEndpointField);
  }
  expect(kubeletFieldSince('maxParallelImagePulls')).toBe('1.27');
});
