import { compact } from '../clusters';
import { toldOf, toldOfFlag } from './told';

const events = (...resources: string[]) =>
  toldOf({ etcd: { ...compact.etcd, events: { pool: 'etcd-events', resources } } });

const uncached = (...watchCacheOff: string[]) =>
  toldOf({ size: { maxNodes: 203, byHand: { watchCacheOff } } });

test.each([
  [events('/event'), /^etcd.events.resources\[0\]: .*\/event: the API has no such resource; write \/events/],
  [events('events.k8s.io/events'), /they are kept as \/events, and this fits nothing; write \/events/],
  [
    events('/events', 'coordination.k8s.io/lease'),
    /^etcd.events.resources\[1\]: .*write coordination.k8s.io\/leases/,
  ],
  [events('/events', '/leases'), /write coordination.k8s.io\/leases/],
  [uncached('leasez.coordination.k8s.io'), /^size.byHand.watchCacheOff: .*write leases.coordination.k8s.io/],
  [
    toldOfFlag('kube-apiserver', { 'watch-cache-sizes': 'podz#0' }),
    /^flags.kube-apiserver.watch-cache-sizes: .*write pods/,
  ],
  [toldOfFlag('kube-apiserver', { 'watch-cache-sizes': 'deployments#0' }), /write deployments.apps/],
])('%j is told', (issues, line) => {
  expect(issues).toContainEqual(expect.stringMatching(line));
});

test.each([
  [events('/events', 'coordination.k8s.io/leases')],
  [events('/events', 'example.com/widgets')],
  [uncached('leases.coordination.k8s.io', 'events', 'endpointslices.discovery.k8s.io')],
  [toldOfFlag('kube-apiserver', { 'watch-cache-sizes': 'pods#5000,nodes#1000,widgets.example.com#0' })],
])('%# is taken', (issues) => {
  expect(issues).toEqual([]);
});
