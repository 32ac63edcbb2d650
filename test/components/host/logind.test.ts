import { componentsOf } from '../../../lib/components';
import { logind } from '../../../lib/components/host/logind';
import type { ClusterSpec } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';
import { textOf } from '../on-disk';

const PATH = '/etc/systemd/logind.conf.d/zz-kubelet.conf';

const byPriority = [
  { priority: 2000000000, shutdownGracePeriodSeconds: 20 },
  { priority: 0, shutdownGracePeriodSeconds: 70 },
];

test.each<[NonNullable<ClusterSpec['kubelet']>, string]>([
  [{ shutdownGracePeriod: '2m', shutdownGracePeriodCriticalPods: '30s' }, '120'],
  [{ shutdownGracePeriod: '1m30.5s' }, '91'],
  [{ shutdownGracePeriodByPodPriority: byPriority }, '90'],
])('%j: logind waits for %s s, whatever else there is', (kubelet, seconds) => {
  const plan = planOf(referenceWith({ kubelet }));
  expect(textOf(logind, plan, 'workers', PATH)).toBe(`[Login]\nInhibitDelayMaxSec=${seconds}\n`);
});

test('it sorts behind what Ubuntu’s unattended-upgrades brings', () => {
  const files = ['zz-kubelet.conf', '99-kubelet.conf', 'unattended-upgrades-logind-maxdelay.conf'];
  expect(files.sort().at(-1)).toBe('zz-kubelet.conf');
});

test.each([{}, { shutdownGracePeriod: '0s' }])('%j: nothing is written', (kubelet) => {
  const plan = planOf(referenceWith({ kubelet }));
  expect(plan.pools.some((pool) => componentsOf(plan, pool).includes(logind))).toBe(false);
});
