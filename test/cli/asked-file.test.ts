import { askedFile } from '../../lib/cli/asked-file';
import { referencePlan } from '../clusters';

const plan = referencePlan();
const MANIFEST = '/etc/kubernetes/manifests/kube-apiserver.yaml';

test.each([
  ['master2', MANIFEST],
  ['master2', `dist/machines/master2/rootfs${MANIFEST}`],
  [`dist/machines/master2/rootfs${MANIFEST}`, undefined],
  [`machines/master2/rootfs${MANIFEST}`, undefined],
])('%s %s is found', (first, second) => {
  const { place, made } = askedFile(plan, first, second);
  expect(plan.pools[place.pool]?.machines[place.machine]?.name).toBe('master2');
  expect([place.path, made.component]).toEqual([MANIFEST, 'kube-apiserver']);
});

test('a path of what is said once for each machine of a pool is that of its first', () => {
  const path = '/etc/kubernetes/kubeadm/join.yaml';
  const { made, place } = askedFile(plan, `dist/pools/workers/each/rootfs${path}`, undefined);
  expect(plan.pools[place.pool]?.machines[place.machine]?.name).toBe('worker1');
  expect([place.path, made.component]).toEqual([path, 'kubeadm']);
  expect(askedFile(plan, 'worker7', `dist/pools/workers/each/rootfs${path}`).place.machine).toBe(6);
});

test.each([
  ['mastr2', MANIFEST, 'mastr2: there is no such machine; did you mean master2?'],
  ['w01', undefined, /^w01: there is no such machine; use one of etcd1, /],
  ['maste2', undefined, 'maste2: there is no such machine; did you mean master2?'],
  ['nobody', MANIFEST, /^nobody: there is no such machine; use one of etcd1, .{0,200} … \(209 in all\)$/],
  [
    'master2',
    '/etc/kubernetes/kube-apiserver.yaml',
    `/etc/kubernetes/kube-apiserver.yaml: master2 has no such file; did you mean ${MANIFEST}?`,
  ],
  ['master2', '/srv/www', '/srv/www: master2 has no such file; `show master2` lists those it has'],
  [
    'master1',
    `dist/machines/master2/rootfs${MANIFEST}`,
    /it is a file of master2, not master1; name one of both$/,
  ],
  ['dist/pools/mastrs/rootfs/etc/a', undefined, 'pools/mastrs: there is no such pool; did you mean masters?'],
  ['dist/pools/mastrs', undefined, 'pools/mastrs: there is no such pool; did you mean masters?'],
  [
    'dist/pools/workers/rootfs/etc/crictl.yml',
    undefined,
    '/etc/crictl.yml: worker1 has no such file; did you mean /etc/crictl.yaml?',
  ],
  [
    'worker7',
    'dist/pools/masters/rootfs/etc/haproxy/haproxy.cfg',
    /it is a file of the pool masters, not worker7's workers; name one of both$/,
  ],
  ['wokers', '/etc/hosts', /if you mean the pool workers, name one of its machines, such as worker1$/],
  ['workers', '/etc/hosts', /it is a pool; name one of its machines, such as worker1$/],
  ['dist/boot/ipxe/boot.ipxe', undefined, /^dist\/boot\/ipxe\/boot.ipxe: it is no file of a machine; /],
])('%s %s is told in few words', (first, second, message) => {
  expect(() => askedFile(plan, first, second)).toThrow(message);
});
