import srvKubernetes from '../../examples/srv-kubernetes';
import { rules } from '../../lib/check';
import { compile } from '../../lib/check/compile';
import { ports } from '../../lib/check/ports';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

/** A description with a mistake that only the finished files show, and what the rule says of it. */
const broken: readonly [string, Partial<ClusterSpec>, RegExp][] = [
  [
    'ownership',
    { files: [{ path: '/etc/crictl.yaml', content: 'x\n' }] },
    /^files\[0\]: \/etc\/crictl.yaml belongs to crictl already; change the generated one with patches, or choose another$/,
  ],
  [
    'ownership',
    {
      host: { timeServers: ['10.20.0.254'] },
      packages: ['chrony'],
      files: [{ path: '/etc/chrony/chrony.conf', content: 'allow\n' }],
    },
    /^files\[0\]: \/etc\/chrony\/chrony.conf belongs to time-sync already; patches do not change plain text: change or leave out in the description what it follows from/,
  ],
  [
    'ownership',
    { units: [{ name: 'kubelet.service', masked: true }] },
    /^units\[0\]: unit kubelet.service belongs to kubelet already/,
  ],
  [
    'ownership',
    { files: [{ path: '/etc/sysctl.d', content: 'x\n' }] },
    /^files\[0\]: \/etc\/sysctl.d\/90-kubernetes.conf needs a folder where \/etc\/sysctl.d is a file; choose another path for one$/,
  ],
  [
    'ownership',
    {
      files: [
        { path: '/etc/motd', content: 'a\n' },
        { path: '/etc/motd', content: 'b\n' },
      ],
    },
    /^files\[1\]: \/etc\/motd is also at files\[0\]; keep one of them$/,
  ],
  [
    'ownership',
    {
      files: [{ path: '/etc/systemd/system/a.service', content: 'x\n' }],
      units: [{ name: 'a.service', content: '[Install]\n' }],
    },
    /^units\[0\]: \/etc\/systemd\/system\/a.service is also at files\[0\]; keep one of them$/,
  ],
  [
    'ownership',
    { kernelArguments: ['nosmt', 'quiet', 'nosmt'] },
    /^kernelArguments\[2\]: kernel-argument nosmt is also at kernelArguments\[0\]; keep one of them$/,
  ],
  [
    // The file is a machine's own.
    'ownership',
    { files: [{ path: '/etc/hosts/x', content: 'x\n' }] },
    /^files\[0\]: \/etc\/hosts\/x needs a folder where \/etc\/hosts is a file; choose another path for one$/,
  ],
  [
    'secrets',
    { files: [{ path: '/etc/motd', content: 'join with abcdef.0123456789abcdef\n' }] },
    /^files\[0\]: \/etc\/motd holds what looks like a bootstrap token; bring it with `npm run secrets -- --set NAME=@file`/,
  ],
];

test.each(broken)('%s finds it', (_rule, fields, line) => {
  const { model, issues } = compile(compactWith(fields));
  expect(issues.map(formatIssue)).toContainEqual(expect.stringMatching(line));
  expect(model).toBeUndefined();
});

test('a host whose name has the shape of a token is none', () => {
  const endpoint = { ...reference.endpoint, name: 'kubapi.mycompanyinfra01.com' };
  expect(compile(compactWith({ endpoint })).issues).toEqual([]);
});

test('a clash is told once for all the machines that have it', () => {
  const { issues } = compile(compactWith({ files: [{ path: '/etc/hosts', content: 'x\n' }] }));
  expect(issues.map(formatIssue)).toEqual([
    'files[0]: /etc/hosts belongs to hosts already; patches do not change plain text: change or leave out in the description what it follows from (`npm run explain -- <machine> /etc/hosts` tells it), or choose another',
  ]);
});

test('a firewall with exactly the plan’s ports needs no keys for SSH', () => {
  expect(compile(compactWith({ host: { firewall: 'ports', sshAuthorizedKeys: [] } })).issues).toEqual([]);
});

test('ports finds two components that listen on one', () => {
  const good = modelOf(compact);
  // The balancer on the kubelet's port: 10250.
  const plan = { ...good.plan, endpoint: { ...good.plan.endpoint, port: 10250 } };
  const found = ports.check({ ...good, plan }).map(formatIssue);
  expect(found).toContainEqual(
    expect.stringMatching(/^pools\.masters: 10250\/tcp is kubelet's already and haproxy wants it/),
  );
});

test('a cluster without mistakes passes every rule', () => {
  const model = modelOf(reference);
  for (const rule of rules) expect(rule.check(model)).toEqual([]);
});

test('urls lets a discovery service be where no machine is', () => {
  const discoveryUrl = 'http://10.80.0.254:2379/v2/keys/discovery/3e86b59982e49066';
  const { issues } = compile({ ...srvKubernetes, etcd: { main: { pool: 'masters', discoveryUrl } } });
  expect(issues.map(formatIssue)).toEqual([]);
});
