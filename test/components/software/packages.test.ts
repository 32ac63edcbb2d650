import { software } from '../../../lib/components/software/software';
import type { OperatingSystemName } from '../../../lib/spec';
import { artifactsOf, releaseOf } from '../manifest';
import { textOf } from '../on-disk';

function listOf(version: string, os: OperatingSystemName, pool: string): string[] {
  return artifactsOf(software, releaseOf(version, { os }), pool).flatMap((each) =>
    each.kind === 'package' ? [`${each.name} ${each.version ?? ''}`.trim()] : [],
  );
}

const SYSTEM = ['conntrack', 'ethtool', 'nftables', 'socat'];

test.each([
  [
    'v1.36.3',
    'workers',
    ['cri-o 1.36.*', 'cri-tools', 'kubeadm 1.36.3', 'kubectl 1.36.3', 'kubelet 1.36.3', 'kubernetes-cni'],
  ],
  ['v1.36.3', 'etcd-main', ['cri-o 1.36.*', 'cri-tools', 'kubelet 1.36.3']],
  ['v1.25.16', 'etcd-main', ['cri-o 1.28.*', 'cri-tools', 'kubelet 1.25.16']],
  ['v1.37.1', 'etcd-main', ['cri-o 1.36.*', 'cri-tools', 'kubelet 1.37.1']],
])('%s needs on %s', (version, pool, packages) => {
  expect(listOf(version, 'ubuntu-24.04', pool)).toEqual([...packages, ...SYSTEM]);
});

test.each([
  [
    'ubuntu-24.04',
    'v1.36.3',
    'deb [signed-by=/etc/apt/keyrings/kubernetes-apt-keyring.asc] https://pkgs.k8s.io/core:/stable:/v1.36/deb/ /\n',
  ],
  [
    'debian-13',
    'v1.37.1',
    'deb [signed-by=/etc/apt/keyrings/kubernetes-apt-keyring.asc] https://pkgs.k8s.io/core:/stable:/v1.37/deb/ /\n',
  ],
] as const)('%s finds %s', (os, version, line) => {
  const plan = releaseOf(version, { os });
  expect(textOf(software, plan, 'workers', '/etc/apt/sources.list.d/kubernetes.list')).toBe(line);
});

test('control planes get their balancer with the rest, and it is listed once where the description names it too', () => {
  const names = (packages: string[]) =>
    artifactsOf(software, releaseOf('v1.36.3', { packages }), 'masters').flatMap((each) =>
      each.kind === 'package' ? [each.name] : [],
    );
  expect(names([]).slice(-4)).toEqual(['socat', 'curl', 'haproxy', 'keepalived']);
  // What the description adds lists it.
  expect(names(['curl', 'htop']).slice(-3)).toEqual(['socat', 'haproxy', 'keepalived']);
});

test('apt keeps the versions', () => {
  const plan = releaseOf('v1.31.14');
  expect(
    textOf(software, plan, 'etcd-main', '/etc/apt/preferences.d/kubernetes.pref'),
  ).toMatchInlineSnapshot(`
"Package: cri-o
Pin: version 1.31.*
Pin-Priority: 1001

Package: cri-tools
Pin: origin pkgs.k8s.io
Pin-Priority: 1001

Package: kubelet
Pin: version 1.31.14-*
Pin-Priority: 1001
"
`);
});

test('dnf leaves the packages to the script', () => {
  const plan = releaseOf('v1.31.14', { os: 'rocky-9' });
  expect(textOf(software, plan, 'workers', '/etc/yum.repos.d/kubernetes.repo')).toMatchInlineSnapshot(`
"[kubernetes]
name=Kubernetes
baseurl=https://pkgs.k8s.io/core:/stable:/v1.31/rpm/
enabled=1
gpgcheck=1
gpgkey=https://pkgs.k8s.io/core:/stable:/v1.37/rpm/repodata/repomd.xml.key
exclude=cri-tools kubeadm kubectl kubelet kubernetes-cni
"
`);
});

test.each<[OperatingSystemName, string[]]>([
  ['debian-13', ['netplan.io', 'nftables', 'socat', 'systemd-resolved']],
  ['ubuntu-24.04', ['nftables', 'socat']],
])('%s: another clock takes the place of the system’s, which conflicts with it', (os, rest) => {
  const plan = releaseOf('v1.36.3', { os, packages: ['chrony=4*'] });
  const script = textOf(software, plan, 'etcd-main', '/opt/bootwright/bin/install-packages');
  expect(script).toContain(`conntrack\nethtool\n${rest.join('\n')}'\n`);
});
