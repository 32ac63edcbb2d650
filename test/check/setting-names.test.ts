import { toldOf, toldOfFile } from './told';

test.each([
  [
    'net.ipv4.ip_forwrd=1\n',
    /^warning files\[0\]: .*the kernel has no net.ipv4.ip_forwrd; did you mean net.ipv4.ip_forward\?/,
  ],
  ['vm/swapiness = 10\n', /did you mean vm.swappiness\?/],
  ['net.ipv4.conf.lan0.rp_fliter = 0\n', /did you mean net.ipv4.conf.lan0.rp_filter\?/],
  ['net.ipv4.conf.eth0/100.rp_fliter = 0\n', /did you mean net.ipv4.conf.eth0\/100.rp_filter\?/],
  ['net.ip4.ip_forward = 1\n', /did you mean net.ipv4.ip_forward\?/],
  ['kernel.pid_maks = 4194304\n', /did you mean kernel.pid_max\?/],
])('%j is told', (content, line) => {
  expect(toldOfFile('/etc/sysctl.d/99-own.conf', content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  ['net.ipv4.conf.eth0/100.rp_filter = 0\nnet.ipv6.conf.all.disable_ipv6 = 1\n'],
  ['net.ipv4.conf.*.rp_filter = 0\n-net.ipv4.vs.conn_reuse_mode=0\n'],
  ['kernel.sched_min_granularity_ns=10000000\nkernel.unprivileged_userns_clone=1\n'],
  ['dev.mymodule.own_setting = 1\nfs.lustre.max_dirty_mb=1\nnet.rds.tcp.rds_tcp_sndbuf = 1\n'],
  ['net.netfilter.nf_conntrack_tcp_timeout_established = 86400\nnet.nf_conntrack_max = 1000000\n'],
])('%j is taken', (content) => {
  expect(toldOfFile('/etc/sysctl.d/99-own.conf', content)).toEqual([]);
});

test('a field of the description is told too', () => {
  expect(toldOf({ sysctls: { 'vm.max_map_conut': 1048576 } })).toEqual([
    expect.stringMatching(/^sysctls.vm.max_map_conut: .*did you mean vm.max_map_count\?/),
  ]);
});
