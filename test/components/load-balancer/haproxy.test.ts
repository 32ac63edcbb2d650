import { haproxy } from '../../../lib/components/load-balancer/haproxy';
import { planOf, referencePlan, referenceWith } from '../../clusters';
import { containerOf, podOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';

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
  expect(cfg(plan)).toContain('    maxconn 40000\n');
});

const bigNetworks = {
  machines: '10.20.0.0/16',
  gateway: '10.20.255.254',
  pods: '10.224.0.0/11',
  services: '10.96.0.0/12',
};

test('the pod mounts the file where the image looks for it, and lives by its own health', () => {
  const plan = referencePlan();
  const { hostNetwork, priorityClassName, volumes } = podOf(haproxy, plan, 'masters').spec;
  expect({ hostNetwork, priorityClassName }).toEqual({
    hostNetwork: true,
    priorityClassName: 'system-node-critical',
  });
  expect(volumes).toEqual([
    { name: 'haproxy-cfg', hostPath: { path: '/etc/haproxy/haproxy.cfg', type: 'File' } },
  ]);
  const { livenessProbe, volumeMounts } = containerOf(haproxy, plan, 'masters');
  expect(volumeMounts?.[0]?.mountPath).toBe('/usr/local/etc/haproxy/haproxy.cfg');
  expect(livenessProbe?.httpGet).toMatchObject({ host: '127.0.0.1', path: '/livez', port: 8404 });
});

test.each([
  ['a port that needs root', { endpoint: { ...endpoint, port: 443 } }, /^endpoint\.port: .*443/],
  [
    'API servers that hide their health',
    { flags: { 'kube-apiserver': { 'anonymous-auth': 'false' } } },
    /^flags\.kube-apiserver\.anonymous-auth: /,
  ],
])('refuses %s', (_what, fields, issue) => {
  expect(issuesOf(haproxy, planOf(referenceWith(fields)), 'masters')).toEqual([expect.stringMatching(issue)]);
});

test('stays away where somebody else balances', () => {
  const plan = planOf(referenceWith({ endpoint: { ...endpoint, balancer: 'external' } }));
  expect(haproxy.when?.(plan, plan.pools[2] as never)).toBe(false);
});
