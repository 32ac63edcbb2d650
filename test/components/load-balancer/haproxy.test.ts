import { haproxy } from '../../../lib/components/load-balancer/haproxy';
import type { ClusterPlan } from '../../../lib/plan';
import { planOf, referencePlan, referenceWith } from '../../clusters';
import { containerOf, podOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';
import { inPods, onRocky } from './plans';

const endpoint = { address: '10.20.0.9' };

function cfg(plan = referencePlan()): string {
  return textOf(haproxy, plan, 'masters', '/etc/haproxy/haproxy.cfg');
}

/** The lines of one section, without their indentation. */
function section(head: string): string[] {
  const found = cfg()
    .split('\n\n')
    .find((each) => each.startsWith(head));
  return (found ?? '').split('\n').map((line) => line.trim());
}

test('balances every API server behind the port of the endpoint', () => {
  expect(section('frontend kube-apiserver')).toContain('bind *:8443');
  expect(section('backend kube-apiserver').filter((line) => line.startsWith('server '))).toEqual([
    'server master1 10.20.0.10:6443',
    'server master2 10.20.0.11:6443',
    'server master3 10.20.0.12:6443',
  ]);
});

test('sends nobody to an API server that is not ready', () => {
  expect(section('backend kube-apiserver')).toEqual(
    expect.arrayContaining([
      'option httpchk',
      'http-check connect ssl',
      'http-check send meth GET uri /readyz',
      'http-check expect status 200',
    ]),
  );
});

test('leaves quiet connections alone for hours and finds dead ones in minutes', () => {
  expect(section('defaults')).toEqual(
    expect.arrayContaining([
      'timeout tunnel 14400s',
      'option clitcpka',
      'option srvtcpka',
      'clitcpka-idle 60s',
    ]),
  );
});

test('takes as many connections as the plan reckons with', () => {
  const plan = planOf(referenceWith({ size: { maxNodes: 5000 }, networks: bigNetworks }));
  expect(cfg(plan)).toContain('    maxconn 41000\n');
});

const bigNetworks = {
  machines: '10.20.0.0/16',
  gateway: '10.20.255.254',
  pods: '10.224.0.0/11',
  services: '10.96.0.0/12',
};

test('leaves nobody with an API server that is lost, nor with a process of before a reload', () => {
  expect(section('backend kube-apiserver').find((line) => line.startsWith('default-server '))).toContain(
    ' on-marked-down shutdown-sessions ',
  );
  expect(section('global')).toContain('hard-stop-after 10m');
});

const DROPIN = '/etc/systemd/system/haproxy.service.d/20-bootwright.conf';

test('the system’s unit starts it as root, and it becomes another user', () => {
  expect(section('global')).toEqual(
    expect.arrayContaining(['chroot /var/lib/haproxy', 'user haproxy', 'group haproxy']),
  );
  expect(textOf(haproxy, referencePlan(), 'masters', DROPIN)).toBe(`[Unit]
StartLimitIntervalSec=0

[Service]
LimitNOFILE=1048576
OOMScoreAdjust=-997
Restart=always
RestartSec=2
`);
});

test('SELinux is told to let it have its ports', () => {
  const line = 'ExecStartPre=-/usr/sbin/setsebool haproxy_connect_any on';
  expect(textOf(haproxy, onRocky(), 'masters', DROPIN)).toContain(`\n${line}\n`);
});

test('where the system has no package of it, a pod mounts its folder and lives by its own health', () => {
  const plan = inPods();
  const { hostNetwork, priorityClassName, volumes } = podOf(haproxy, plan, 'masters').spec;
  expect({ hostNetwork, priorityClassName }).toEqual({
    hostNetwork: true,
    priorityClassName: 'system-node-critical',
  });
  expect(volumes).toEqual([
    { name: 'haproxy-folder', hostPath: { path: '/etc/haproxy', type: 'Directory' } },
  ]);
  const { livenessProbe, volumeMounts } = containerOf(haproxy, plan, 'masters');
  expect(volumeMounts?.[0]?.mountPath).toBe('/usr/local/etc/haproxy');
  expect(livenessProbe?.httpGet).toMatchObject({ host: '127.0.0.1', path: '/livez', port: 8404 });
  expect(cfg(plan)).not.toContain('user haproxy');
});

test('the pod is another one when its configuration is', () => {
  const checksum = (plan: ClusterPlan) => podOf(haproxy, plan, 'masters').metadata.annotations;
  const other = inPods({ endpoint: { ...endpoint, port: 9443 } });
  expect(checksum(inPods())).toEqual({ 'checksum/files': expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(checksum(other)).not.toEqual(checksum(inPods()));
});

test.each([
  [
    'a port that needs root, of a pod that has it not',
    { endpoint: { ...endpoint, port: 443 }, os: 'flatcar' },
    /^endpoint\.port: haproxy cannot listen on 443: Flatcar Container Linux of pools\.masters runs its image/,
  ],
] as const)('refuses %s', (_what, fields, issue) => {
  expect(issuesOf(haproxy, planOf(referenceWith(fields)), 'masters')).toEqual([expect.stringMatching(issue)]);
});

test('the system’s unit may have a port that needs root', () => {
  const plan = planOf(referenceWith({ endpoint: { ...endpoint, port: 443 } }));
  expect(issuesOf(haproxy, plan, 'masters')).toEqual([]);
});

test('stays away where somebody else balances', () => {
  const plan = planOf(referenceWith({ endpoint: { ...endpoint, balancer: 'external' } }));
  expect(haproxy.when?.(plan, plan.pools[2] as never)).toBe(false);
});
