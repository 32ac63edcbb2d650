import { sysctl } from '../../../lib/components/host/sysctl';
import reference from '../../../main';
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

test('takes the neighbour tables of both families from the plan', () => {
  const thresholds = referencePlan().sizing.neighbourThresholds.value;
  expect(settings().filter((line) => line.includes('gc_thresh'))).toEqual(
    ['ipv4', 'ipv6'].flatMap((family) =>
      thresholds.map((value, i) => `net.${family}.neigh.default.gc_thresh${i + 1} = ${value}`),
    ),
  );
});

test('gives room to sockets that ask for nothing, as DNS servers do', () => {
  expect(settings()).toContain('net.core.rmem_default = 1048576');
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

describe('ports that no connection may go out from', () => {
  const KEY = 'net.ipv4.ip_local_reserved_ports';
  const linesOf = (changes: object) => settings(planOf(referenceWith(changes)));
  const { networks } = reference;

  test.each([
    ['those of Services', {}, '30000-32767'],
    ['another range for Services', { networks: { ...networks, nodePorts: '20000-25000' } }, '20000-25000'],
    ['those set by hand too', { sysctls: { [KEY]: '9000-9100,50000' } }, '9000-9100,30000-32767,50000'],
    ['those that overlap', { sysctls: { [KEY]: '29000-30010,32768' } }, '29000-32768'],
    ['the name with slashes', { sysctls: { [KEY.replaceAll('.', '/')]: 9100 } }, '9100,30000-32767'],
  ])('%s', (_what, changes, ports) => {
    expect(linesOf(changes).filter((line) => line.includes('reserved'))).toEqual([`${KEY} = ${ports}`]);
  });
});

test('a dot in the name of an interface stays one', () => {
  const plan = planOf(referenceWith({ sysctls: { 'net/ipv4/conf/lan0.40/rp_filter': 2 } }));
  expect(settings(plan)).toContain('net.ipv4.conf.lan0/40.rp_filter = 2');
});

test.each([
  ['net.ipv4.ip_local_reserved_ports', '9000:9100', /9000:9100 are not ports/],
  ['swappiness', 1, /^sysctls\.swappiness: swappiness is not a kernel setting/],
  ['vm.swap piness', 1, /is not a kernel setting/],
  ['net.ipv4.ip_forward', 0, /0 would break the cluster: .*; remove it, or write 1$/],
  ['net/bridge/bridge-nf-call-iptables', 0, /0 would break the cluster/],
  ['kernel.core_pattern', 'core\nkernel.panic = 1', /is not a value/],
  [
    'net.ipv4.ip_local_port_range',
    'x',
    /^sysctls\.net\.ipv4\.ip_local_port_range: x is not 2 numbers; write 2 numbers, such as 16384 60999$/,
  ],
  ['net.ipv4.ip_local_port_range', 32768, /32768 is not 2 numbers/],
  [
    'net.ipv4.ip_local_port_range',
    '60000 2000',
    /60000 2000 is not a range of ports; write the first and the/,
  ],
  ['net.ipv4.ip_local_port_range', '1024 70000', /is not a range of ports/],
  [
    'net/ipv4/tcp_rmem',
    '4096 87380',
    /4096 87380 is not 3 numbers; write 3 numbers, such as 4096 87380 16777216/,
  ],
  ['net.core.somaxconn', 'many', /many is not a number; write a number, such as \d+/],
  ['net.ipv4.neigh.default.gc_thresh3', '1k', /1k is not a number/],
  ['kernel.sem', '250', /250 is not 4 numbers; write 4 numbers$/],
  ['vm.swappiness', 'low', /low is not a number; write a number$/],
])('refuses %j = %j', (key, value, issue) => {
  const plan = planOf(referenceWith({ sysctls: { [key]: value } }));
  expect(issuesOf(sysctl, plan, 'workers')).toEqual([expect.stringMatching(issue)]);
});

test.each([
  ['net.ipv4.ip_local_port_range', '32768\t60999'],
  ['net.ipv4.tcp_rmem', '4096  131072 6291456'],
  ['net.core.default_qdisc', 'fq'],
  ['kernel.core_pattern', '|/usr/lib/systemd/systemd-coredump %P %u'],
  ['kernel.sysrq', '0x1f6'],
  ['kernel.sched_rt_runtime_us', -1],
  ['net.ipv4.ping_group_range', '1 0'],
])('takes %j = %j', (key, value) => {
  expect(issuesOf(sysctl, planOf(referenceWith({ sysctls: { [key]: value } })), 'workers')).toEqual([]);
});
