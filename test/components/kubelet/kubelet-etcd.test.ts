import { parse } from 'yaml';
import { componentsOf } from '../../../lib/components';
import { kubeletEtcd } from '../../../lib/components/kubelet/kubelet-etcd';
import { artifactsOf, releaseOf, stacked } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const DROPIN = '/etc/systemd/system/kubelet.service.d/20-etcd-service-manager.conf';
const CONFIGURATION = '/var/lib/kubelet/etcd-kubelet.yaml';

test.each([
  [
    'v1.25.16',
    ' --container-runtime=remote --container-runtime-endpoint=unix:///var/run/crio/crio.sock --pod-infra-container-image=registry.k8s.io/pause:3.8',
  ],
  ['v1.31.14', ' --pod-infra-container-image=registry.k8s.io/pause:3.10'],
  ['v1.36.3', ''],
])('%s starts it without a kubeconfig', (version, flags) => {
  expect(textOf(kubeletEtcd, releaseOf(version), 'etcd-main', DROPIN).split('\n')).toEqual([
    '[Service]',
    'ExecStart=',
    `ExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/etcd-kubelet.yaml${flags}`,
    'Restart=always',
    '',
  ]);
});

test('it asks no API server and is reached by nobody', () => {
  expect(parse(textOf(kubeletEtcd, releaseOf('v1.36.3'), 'etcd-main', CONFIGURATION))).toMatchObject({
    address: '127.0.0.1',
    authentication: { anonymous: { enabled: false }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    cgroupDriver: 'systemd',
    containerRuntimeEndpoint: 'unix:///var/run/crio/crio.sock',
    staticPodPath: '/etc/kubernetes/manifests',
  });
  expect(pathsOf(kubeletEtcd, releaseOf('v1.36.3'), 'etcd-main')).not.toContain(
    '/etc/kubernetes/kubelet.conf',
  );
});

test('flags and fields by hand reach it, with per cents kept from systemd', () => {
  const plan = releaseOf('v1.36.3', {
    flags: { kubelet: { 'eviction-hard': 'nodefs.available<10%' } },
    kubelet: { oomScoreAdj: -998 },
  });
  expect(textOf(kubeletEtcd, plan, 'etcd-main', DROPIN)).toContain('--eviction-hard=nodefs.available<10%%\n');
  expect(parse(textOf(kubeletEtcd, plan, 'etcd-main', CONFIGURATION))).toMatchObject({ oomScoreAdj: -998 });
  expect(artifactsOf(kubeletEtcd, plan, 'etcd-main').flatMap((each) => each.overriddenBy ?? [])).toEqual([
    'kubelet.oomScoreAdj',
    'flags.kubelet.eviction-hard',
  ]);
});

test('a machine has one kubelet or the other', () => {
  const kubelets = (plan: ReturnType<typeof stacked>) =>
    plan.pools.map((pool) =>
      componentsOf(plan, pool).flatMap(({ name }) => (name.startsWith('kubelet') ? [name] : [])),
    );
  expect(kubelets(releaseOf('v1.36.3'))).toEqual([
    ['kubelet-etcd'],
    ['kubelet-etcd'],
    ['kubelet'],
    ['kubelet'],
  ]);
  expect(kubelets(stacked())).toEqual([['kubelet'], ['kubelet']]);
});
