import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import { compactWith } from '../clusters';
import { toldOfFile } from './told';

test.each([
  [
    '/etc/sysctl.d/99-x.conf',
    'net.ipv4.ip_forward = 0\n',
    /^error files\[0\]: .*99-x.conf: net.ipv4.ip_forward is 0, and the machine forwards no packet of a pod; write 1, or remove it/,
  ],
  ['/etc/sysctl.conf', 'net/ipv4/ip_forward=0\n', /^error files\[0\]: .*net.ipv4.ip_forward is 0/],
  ['/usr/lib/sysctl.d/99-x.conf', '-net.ipv4.conf.all.forwarding=0\n', /^error .*conf.all.forwarding is 0/],
  ['/run/sysctl.d/99-x.conf', 'kernel.modules_disabled=1\n', /^error .*\/run/],
  [
    '/usr/lib/sysctl.d/90-kubernetes.conf.conf',
    'net.bridge.bridge-nf-call-iptables=0\n',
    /^error .*bridge-nf-call-iptables is 0/,
  ],
  ['/etc/sysctl.d/99-x.conf', 'fs.file-max=1000\n', /^warning .*fs.file-max is 1000.*write 1048576 or more/],
  ['/etc/sysctl.d/99-x.conf', 'kernel.pid_max = 301\n', /^warning .*kernel.pid_max is 301/],
  ['/etc/sysctl.d/99-x.conf', 'vm.panic_on_oom = 1\n', /^warning .*the kubelet writes 0 when it starts/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test('with protectKernelDefaults what the kubelet asks for is an error', () => {
  const issues = toldOfFile('/etc/sysctl.d/99-x.conf', 'vm.overcommit_memory=0\n', {
    kubelet: { protectKernelDefaults: true },
  });
  expect(issues).toContainEqual(
    expect.stringMatching(/^error .*overcommit_memory is 0, and with protectKernelDefaults/),
  );
});

test.each([
  // Read before ours, hidden by one in /etc, no file that is read, or what we say too.
  ['/etc/sysctl.d/10-x.conf', 'net.ipv4.ip_forward = 0\n'],
  ['/usr/lib/sysctl.d/90-kubernetes.conf', 'net.ipv4.ip_forward = 0\n'],
  ['/etc/sysctl.d/99-x.conf.off', 'net.ipv4.ip_forward = 0\n'],
  ['/etc/sysctl.d/99-x.conf', '# net.ipv4.ip_forward = 0\nnet.ipv4.ip_forward = 1\nfs.file-max = 2097152\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});

test('a file of one machine is read on that machine', () => {
  const spec = compactWith({});
  const files = [{ path: '/etc/sysctl.d/99-x.conf', content: 'net.ipv4.ip_forward=0\n' }];
  const workers = { ...spec.pools.workers, machines: { worker2: { files } } };
  const { issues } = compile({ ...spec, pools: { ...spec.pools, workers } } as typeof spec);
  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^pools.workers.machines.worker2.files\[0\]: .*ip_forward is 0/),
  ]);
});
