import { releases } from '../../lib/releases';
import { hasKubeletField } from '../../lib/releases/kubelet-fields';

// Release notes of each minor.
test.each([
  ['1.25', 'tracing', 'topologyManagerPolicyOptions'],
  ['1.26', 'topologyManagerPolicyOptions', 'containerRuntimeEndpoint'],
  ['1.27', 'containerRuntimeEndpoint', 'imageMaximumGCAge'],
  ['1.31', 'failCgroupV1', 'crashLoopBackOff'],
  ['1.36', 'memoryReservationPolicy', 'defaultPodSysctls'],
])('%s knows %s but not yet %s', (minor, known, unknown) => {
  const release = releases[minor];
  if (!release) throw new Error(`there is no ${minor}`);
  expect(hasKubeletField(release, known)).toBe(true);
  expect(hasKubeletField(release, unknown)).toBe(false);
});
