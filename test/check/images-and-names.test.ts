import { rules } from '../../lib/check';
import { Cluster } from '../../lib/constructs';
import { formatIssue, planCluster } from '../../lib/plan';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';
import { withAddon, withText } from './mutate';

const good = modelOf(compact);
const check = (name: string, model = good) =>
  (rules.find((each) => each.name === name)?.check(model) ?? []).map(formatIssue);

test('images: what runs is what the release says', () => {
  expect(check('images')).toEqual([]);
  const manifest = '/etc/kubernetes/manifests/kube-scheduler.yaml';
  expect(check('images', withText(good, 'master1', manifest, 'v1.36.3', 'v1.35.0'))).toContainEqual(
    expect.stringMatching(
      /kube-scheduler:v1.35.0, but images.kube-scheduler is .*kube-scheduler:v1.36.3; set images.kube-scheduler/,
    ),
  );
  expect(check('images', withAddon(good, 'coredns', 'v1.14.2', 'v1.11.1'))).toContainEqual(
    expect.stringMatching(
      /cluster\/coredns.yaml runs coredns from .*v1.11.1, but images.coredns is .*v1.14.2/,
    ),
  );
});

test('pause-image: runtime, kubelet and list have one', () => {
  expect(check('pause-image')).toEqual([]);
  const path = '/etc/crio/crio.conf.d/20-bootwright.conf';
  expect(check('pause-image', withText(good, 'worker1', path, 'pause:3.10.2', 'pause:3.6'))).toEqual([
    expect.stringMatching(
      /pause_image is registry.k8s.io\/pause:3.6, but the list of images is .*pause:3.10.2/,
    ),
  ]);
});

test('image-mirrors: a registry without a mirror where there is no gateway', () => {
  expect(check('image-mirrors')).toEqual([]);
  const { gateway: _, ...networks } = compact.networks;
  const mirrors = { 'registry.k8s.io': ['10.20.0.254:5000'] };
  expect(check('image-mirrors', modelOf(compactWith({ networks, runtime: { mirrors } })))).toEqual([
    expect.stringMatching(/^runtime.mirrors.quay.io: there is none, machines have no gateway, and quay.io\//),
  ]);
});

test('host-names: a wrong address, and none for the machine itself', () => {
  expect(check('host-names')).toEqual([]);
  const hosts = (from: string, to: string) =>
    check('host-names', withText(good, 'worker2', '/etc/hosts', from, to));
  expect(hosts('10.20.0.1 etcd1', '10.20.0.2 etcd1')).toEqual([
    'pools.workers: /etc/hosts: etcd1 is 10.20.0.2, but its address is 10.20.0.1; correct it',
  ]);
  expect(hosts('10.20.0.21 worker2\n', '')).toEqual([
    'pools.workers: /etc/hosts: misses worker2; add 10.20.0.21 worker2',
  ]);
  expect(check('host-names', withText(good, 'worker2', '/etc/hostname', 'worker2', 'worker8'))).toEqual([
    expect.stringMatching(/is worker8, but the machine is called so nowhere else; write worker2/),
  ]);
});

test('name-servers: machines that fetch by name, and nobody to ask', () => {
  expect(check('name-servers')).toEqual([]);
  const { nameservers: _, ...networks } = compact.networks;
  const { plan } = planCluster(compactWith({ networks }));
  expect(check('name-servers', plan && new Cluster(plan).model())).toEqual([
    expect.stringMatching(/^networks.nameservers: there are none, but machines fetch from .*registry.k8s.io/),
  ]);
});
