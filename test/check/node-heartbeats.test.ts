import { toldOf } from './told';

test('a lease that is renewed too seldom for the controller manager', () => {
  expect(toldOf({ kubelet: { nodeLeaseDurationSeconds: 400 } })).toEqual([
    'kubelet.nodeLeaseDurationSeconds: /var/lib/kubelet/config.yaml: nodeLeaseDurationSeconds 400: it tells that it lives every 100 s, and is taken for lost after 50 s; write 40, which is the default',
  ]);
});

test('takes both where they fit', () => {
  const flags = { 'kube-controller-manager': { 'node-monitor-grace-period': '4m' } };
  expect(toldOf({ kubelet: { nodeLeaseDurationSeconds: 400 }, flags })).toEqual([]);
  expect(toldOf({ kubelet: { nodeLeaseDurationSeconds: 60 } })).toEqual([]);
});
