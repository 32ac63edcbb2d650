import { sysctl } from '../../../lib/components/host/sysctl';
import { planOf, referencePlan, referenceWith } from '../../clusters';
import { artifactsOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';

const PATH = '/etc/sysctl.d/90-kubernetes.conf';

function settings(plan = referencePlan()): string[] {
  return textOf(sysctl, plan, 'workers', PATH).trimEnd().split('\n');
}

test('forwards between pods, also across bridges', () => {
  expect(settings()).toEqual(
    expect.arrayContaining([
      'net.bridge.bridge-nf-call-ip6tables = 1',
      'net.bridge.bridge-nf-call-iptables = 1',
      'net.ipv4.ip_forward = 1',
    ]),
  );
});

test('takes the neighbour table from the plan', () => {
  const thresholds = referencePlan().sizing.neighbourThresholds.value;
  expect(settings().filter((line) => line.includes('gc_thresh'))).toEqual(
    thresholds.map((value, i) => `net.ipv4.neigh.default.gc_thresh${i + 1} = ${value}`),
  );
});

test('leaves alone what kube-proxy sets', () => {
  expect(settings().join()).not.toContain('nf_conntrack_max');
});

test('is sorted, with settings by hand in their place and told in the index', () => {
  const plan = planOf(referenceWith({ sysctls: { 'kernel.panic': 0, 'vm.swappiness': 0 } }));
  expect(settings(plan)).toEqual([...settings(plan)].sort());
  expect(settings(plan).filter((line) => /^kernel\.panic |swappiness/.test(line))).toEqual([
    'kernel.panic = 0',
    'vm.swappiness = 0',
  ]);
  expect(artifactsOf(sysctl, plan, 'workers')[0]?.overriddenBy).toEqual([
    'sysctls.kernel.panic',
    'sysctls.vm.swappiness',
  ]);
});

test.each([
  ['swappiness', 1, /^sysctls\.swappiness: swappiness is not a kernel setting/],
  ['vm.swap piness', 1, /is not a kernel setting/],
  ['net.ipv4.ip_forward', 0, /0 would break the cluster: .*; remove it, or write 1$/],
  ['net/bridge/bridge-nf-call-iptables', 0, /0 would break the cluster/],
  ['kernel.core_pattern', 'core\nkernel.panic = 1', /is not a value/],
])('refuses %j = %j', (key, value, issue) => {
  const plan = planOf(referenceWith({ sysctls: { [key]: value } }));
  expect(issuesOf(sysctl, plan, 'workers')).toEqual([expect.stringMatching(issue)]);
});
