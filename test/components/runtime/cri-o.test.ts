import { parse } from 'smol-toml';
import { criO } from '../../../lib/components/runtime/cri-o';
import type { ClusterSpec } from '../../../lib/spec';
import { releaseOf } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const CONFIGURATION = '/etc/crio/crio.conf.d/20-bootwright.conf';

test.each<[string, Partial<ClusterSpec>, string, boolean]>([
  ['v1.25.16', {}, 'registry.k8s.io/pause:3.8', false],
  ['v1.31.14', { os: 'rocky-9', host: { selinux: 'enforcing' } }, 'registry.k8s.io/pause:3.10', true],
  ['v1.36.3', { os: 'rocky-9' }, 'registry.k8s.io/pause:3.10.2', false],
  ['v1.36.3', { images: { pause: 'mirror.example.com/pause:1' } }, 'mirror.example.com/pause:1', false],
])('%s %j agrees with the kubelet', (version, fields, pause_image, selinux) => {
  expect(parse(textOf(criO, releaseOf(version, fields), 'workers', CONFIGURATION))).toMatchObject({
    crio: { image: { pause_image }, runtime: { cgroup_manager: 'systemd', selinux } },
  });
});

test('where extensions bring CRI-O, a policy is written', () => {
  const plan = releaseOf('v1.36.3', { os: 'flatcar' });
  expect(parse(textOf(criO, plan, 'workers', CONFIGURATION))).toHaveProperty(
    'crio.image.signature_policy',
    '/etc/crio/policy.json',
  );
  expect(JSON.parse(textOf(criO, plan, 'workers', '/etc/crio/policy.json'))).toEqual({
    default: [{ type: 'insecureAcceptAnything' }],
  });
  expect(pathsOf(criO, releaseOf('v1.36.3'), 'workers')).not.toContain('/etc/crio/policy.json');
});

test.each([
  ['ubuntu-24.04', 'bootwright-install.service', '-/etc/default/crio'],
  ['rocky-9', 'bootwright-install.service', '-/etc/sysconfig/crio'],
  ['flatcar', 'systemd-sysext.service ensure-sysext.service', '-/etc/sysconfig/crio'],
] as const)('on %s the unit waits for its software', (os, units, environment) => {
  const service = textOf(criO, releaseOf('v1.36.3', { os }), 'etcd-main', '/etc/systemd/system/crio.service');
  expect(service).toContain(`\nAfter=network-online.target ${units}\n`);
  expect(service).toContain(`\nEnvironmentFile=${environment}\n`);
});
