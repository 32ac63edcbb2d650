import { componentsOf } from '../../../lib/components';
import { access } from '../../../lib/components/host/access';
import { hosts } from '../../../lib/components/host/hosts';
import { modulesLoad } from '../../../lib/components/host/modules-load';
import { selinux } from '../../../lib/components/host/selinux';
import { swap } from '../../../lib/components/host/swap';
import { timeSync } from '../../../lib/components/host/time-sync';
import { updaters } from '../../../lib/components/host/updaters';
import type { PoolPlan } from '../../../lib/plan';
import type { ClusterSpec } from '../../../lib/spec';
import main from '../../../main';
import { planOf, referencePlan, referenceWith } from '../../clusters';
import { artifactsOf } from '../manifest';
import { issuesOf, pathsOf, textOf } from '../on-disk';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2FbL7+CxCbfgSSjeCsbHjm/aevVQeTSAyTOAYamnmK admin';

const rocky = (host: ClusterSpec['host']) => planOf(referenceWith({ os: 'rocky-9', host }));

describe('hosts', () => {
  const lines = (plan = referencePlan()) =>
    textOf(hosts, plan, 'workers', '/etc/hosts').trimEnd().split('\n');

  test('names the machine itself, control planes and etcd members, but no other worker', () => {
    expect(lines().slice(2)).toEqual([
      '10.20.0.20 worker1',
      ...[1, 2, 3].map((i) => `10.20.0.${9 + i} master${i}`),
      ...[1, 2, 3, 4, 5, 6].map((i) => `10.20.0.${i} etcd${i}`),
    ]);
  });

  test('names the endpoint if it has a name', () => {
    const endpoint = { address: '10.20.0.9', name: 'api.example.com' };
    expect(lines(planOf(referenceWith({ endpoint })))).toContain('10.20.0.9 api.example.com');
  });

  test('names members that found one another by DNS as their peers call them', () => {
    const etcd = { main: { pool: 'etcd-main', discoverySrv: 'etcd.example.com' } };
    expect(lines(planOf(referenceWith({ etcd: { ...main.etcd, ...etcd } })))).toContain(
      '10.20.0.2 etcd2 etcd2.etcd.example.com',
    );
  });
});

test.each([
  ['iptables', ['br_netfilter', 'nf_conntrack', 'overlay']],
  ['ipvs', ['br_netfilter', 'ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack', 'overlay']],
  ['nftables', ['br_netfilter', 'nf_conntrack', 'nf_tables', 'overlay']],
] as const)('modules for %s', (proxyMode, modules) => {
  const plan = planOf(referenceWith({ proxyMode }));
  expect(textOf(modulesLoad, plan, 'workers', '/etc/modules-load.d/kubernetes.conf')).toBe(
    `${modules.join('\n')}\n`,
  );
});

describe('selinux', () => {
  test.each([
    ['permissive', ['setenforce 0'], []],
    ['enforcing', ['setenforce 1'], []],
    ['disabled', ['setenforce 0'], ['selinux=0']],
  ] as const)('%s from the next boot on, and at once as far as can be', (mode, commands, kernel) => {
    const plan = rocky({ selinux: mode });
    expect(textOf(selinux, plan, 'workers', '/etc/selinux/config')).toMatch(`SELINUX=${mode}\n`);
    const service = textOf(selinux, plan, 'workers', '/etc/systemd/system/setenforce.service');
    expect(service.match(/setenforce \d/g)).toEqual(commands);
    const found = artifactsOf(selinux, plan, 'workers');
    expect(found.flatMap((each) => (each.kind === 'kernel-argument' ? each.argument : []))).toEqual(kernel);
  });

  test('is not written for a pool without it, and enforcing it there is warned of', () => {
    const { pools } = referenceWith({});
    const mixed = { ...pools, workers: { ...pools.workers, role: 'worker', os: 'ubuntu-24.04' } } as const;
    const plan = planOf(referenceWith({ os: 'rocky-9', pools: mixed, host: { selinux: 'enforcing' } }));
    expect(artifactsOf(selinux, plan, 'workers')).toEqual([]);
    expect(issuesOf(selinux, plan, 'workers')).toEqual([
      expect.stringMatching(/^host\.selinux: .*Ubuntu 24\.04/),
    ]);
    expect(issuesOf(selinux, plan, 'masters')).toEqual([]);
  });
});

test('swap is masked for later boots and turned off before the kubelet starts', () => {
  expect(artifactsOf(swap, referencePlan(), 'masters')).toContainEqual(
    expect.objectContaining({ kind: 'unit', name: 'swap.target', state: 'masked' }),
  );
  const unit = textOf(swap, referencePlan(), 'masters', '/etc/systemd/system/swapoff.service');
  expect(unit).toContain('Before=kubelet.service\n');
  expect(unit).toContain('ExecStart=/usr/sbin/swapoff --all\n');
});

test('swap stays where the kubelet may start with it', () => {
  const { pools } = referenceWith({});
  const workers = { ...pools.workers, role: 'worker', kubelet: { failSwapOn: false } } as const;
  const plan = planOf(referenceWith({ pools: { ...pools, workers } }));
  const named = (name: string) => plan.pools.find((pool) => pool.name === name);
  const has = (name: string) => componentsOf(plan, named(name) as PoolPlan).includes(swap);
  expect([has('workers'), has('masters')]).toEqual([false, true]);
});

describe('time-sync', () => {
  const timeServers = ['10.20.0.254', 'ntp.example.com'];

  test('without servers, the system’s own stand', () => {
    expect(pathsOf(timeSync, referencePlan(), 'masters')).toEqual([]);
  });

  test('chrony', () => {
    expect(textOf(timeSync, rocky({ timeServers }), 'masters', '/etc/chrony.conf')).toMatch(
      /^server 10\.20\.0\.254 iburst\nserver ntp\.example\.com iburst\n/,
    );
  });

  test('timesyncd', () => {
    const plan = planOf(referenceWith({ host: { timeServers } }));
    expect(textOf(timeSync, plan, 'masters', '/etc/systemd/timesyncd.conf.d/90-servers.conf')).toBe(
      '[Time]\nNTP=10.20.0.254 ntp.example.com\n',
    );
  });

  test.each(['ubuntu-24.04', 'debian-13'] as const)(
    '%s: chrony in the place of timesyncd gets them, and timesyncd is not asked for',
    (os) => {
      const plan = planOf(referenceWith({ os, host: { timeServers }, packages: ['chrony'] }));
      expect(artifactsOf(timeSync, plan, 'masters')).toHaveLength(1);
      expect(textOf(timeSync, plan, 'masters', '/etc/chrony/chrony.conf')).toMatch(/^server 10\.20\.0\.254 /);
      expect(issuesOf(timeSync, plan, 'masters')).toEqual([]);
    },
  );

  test('a clock that would not get them is refused, and taken where there are none', () => {
    const plan = (host: ClusterSpec['host']) => planOf(referenceWith({ host, packages: ['htop', 'ntpsec'] }));
    expect(issuesOf(timeSync, plan({ timeServers }), 'masters')).toEqual([
      'packages[1]: ntpsec takes the place of systemd-timesyncd of Ubuntu 24.04 LTS (noble), and host.timeServers would not reach it; remove it, use chrony, or add its configuration with files and remove host.timeServers',
    ]);
    expect(issuesOf(timeSync, plan({}), 'masters')).toEqual([]);
    expect(artifactsOf(timeSync, plan({}), 'masters')).toEqual([]);
  });

  test('rocky has chrony as its own', () => {
    const plan = planOf(referenceWith({ os: 'rocky-9', host: { timeServers }, packages: ['chrony'] }));
    expect(pathsOf(timeSync, plan, 'masters')).toContain('/etc/chrony.conf');
  });
});

test('the system does not update itself', () => {
  expect(artifactsOf(updaters, referencePlan(), 'workers')).toMatchObject(
    ['apt-daily-upgrade.timer', 'apt-daily.timer', 'unattended-upgrades.service'].map((name) => ({
      name,
      state: 'masked',
    })),
  );
});

test('keys go to the system’s own account', () => {
  const plan = rocky({ sshAuthorizedKeys: [KEY] });
  expect(artifactsOf(access, plan, 'workers')).toMatchObject([
    { kind: 'user', name: 'rocky', sshAuthorizedKeys: [KEY] },
  ]);
});
