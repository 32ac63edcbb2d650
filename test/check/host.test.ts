import { rules } from '../../lib/check';
import { compile } from '../../lib/check/compile';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith, referenceWith } from '../clusters';
import { descriptions, modelOf } from '../examples';
import { withText } from './mutate';

const example = (wanted: string): ClusterSpec =>
  descriptions.find(({ name }) => name === wanted)?.spec ?? compact;

const LIMITED = { swapBehavior: 'LimitedSwap' };

const ALLOWING = {
  path: '/var/lib/kubelet/config.yaml',
  operations: [{ op: 'add', path: '/failSwapOn', value: false }],
} as const;

const SWAP_UNIT = {
  name: 'dev-sdb.swap',
  content: '[Swap]\nWhat=/dev/sdb\n\n[Install]\nWantedBy=swap.target\n',
};

/** A description with a mistake that only the finished files show, and what is said of it. */
const descriptionsWith: readonly [string, ClusterSpec, RegExp][] = [
  [
    'cgroups',
    compactWith({ kernelArguments: ['systemd.unified_cgroup_hierarchy=0'] }),
    /^kernelArguments\[0\]: kernel argument systemd.unified_cgroup_hierarchy=0 turns cgroup v2 off, and the kubelet of v1.36.3 needs it/,
  ],
  [
    'conntrack',
    compactWith({
      files: [{ path: '/etc/sysctl.d/99-own.conf', content: 'net.netfilter.nf_conntrack_max = 1000000\n' }],
    }),
    /^files\[0\]: \/etc\/sysctl.d\/99-own.conf sets net.netfilter.nf_conntrack_max to 1000000, and kube-proxy sets it too; write it in sysctls/,
  ],
  [
    'crio-configuration',
    compactWith({ files: [{ path: '/etc/crio/crio.conf.d/99-own.conf', content: '[crio\n' }] }),
    /^files\[0\]: \/etc\/crio\/crio.conf.d\/99-own.conf is not TOML/,
  ],
  [
    'neighbour-table',
    referenceWith({ sysctls: { 'net.ipv4.neigh.default.gc_thresh3': 128 } }),
    /^sysctls.net.ipv4.neigh.default.gc_thresh3: net.ipv4.neigh.default.gc_thresh3 is 128, and 319 machines of one segment and pods of one node need 399/,
  ],
  [
    'neighbour-table',
    compactWith({ sysctls: { 'net.ipv4.neigh.default.gc_thresh1': 100000 } }),
    /gc_thresh3 are 100000, \d+, \d+, which do not rise from one to the next; set all three, each above the one before, or none/,
  ],
  [
    'node-ports',
    compactWith({
      files: [{ path: '/etc/sysctl.d/99-own.conf', content: 'net.ipv4.ip_local_reserved_ports=9000-9100\n' }],
    }),
    /^files\[0\]: \/etc\/sysctl.d\/99-own.conf: connections go out from 30000-32767, which Services get too \(30000-32767\): net.ipv4.ip_local_reserved_ports is 9000-9100; write 9000-9100,30000-32767$/,
  ],
  [
    'ports',
    compactWith({ networks: { ...compact.networks, nodePorts: '10000-12000' } }),
    /^networks.nodePorts: 10000-12000 holds 10250, where kubelet listens .*; choose a range without it/,
  ],
  [
    'selinux',
    { ...example('rocky'), kernelArguments: ['enforcing=0'] },
    /^kernelArguments\[0\]: kernel argument enforcing=0 is against \/etc\/selinux\/config, where SELinux is enforcing/,
  ],
  [
    'swap',
    compactWith({
      units: [
        {
          name: 'dev-sdb.swap',
          content: '[Swap]\nWhat=/dev/sdb\n\n[Install]\nWantedBy=swap.target\n',
          enabled: true,
        },
      ],
    }),
    /^units\[0\]: unit dev-sdb.swap brings swap, with which the kubelet does not start; remove it, or set kubelet.failSwapOn/,
  ],
  [
    'swap',
    compactWith({ files: [{ path: '/etc/fstab', content: '/swapfile none swap sw 0 0\n' }] }),
    /^files\[0\]: \/etc\/fstab brings swap/,
  ],
  [
    'memory-swap',
    compactWith({ kubelet: { memorySwap: LIMITED } }),
    /^kubelet.memorySwap: swapBehavior is LimitedSwap, and with failSwapOn the kubelet does not start where there is swap; set kubelet.failSwapOn to false/,
  ],
  [
    'memory-swap',
    compactWith({ kubelet: { failSwapOn: false, memorySwap: LIMITED } }),
    /^kubelet.memorySwap: pods of pools.workers are to have swap, and nothing brings any: from install, machines have none/,
  ],
  [
    'memory-swap',
    compactWith({ kubernetes: 'v1.29.15', kubelet: { failSwapOn: false, memorySwap: LIMITED } }),
    /^kubelet.memorySwap: the kubelet of 1.29 does not start with memorySwap while its gate NodeSwap is off; set kubelet.featureGates/,
  ],
  [
    'memory-swap',
    compactWith({ patches: [ALLOWING] }),
    /^patches\[0\]: failSwapOn is false, and swap.target is masked; set kubelet.failSwapOn to false/,
  ],
  [
    'token-lifetime',
    referenceWith({ kubeletIdentity: 'bootstrap-token', bootstrapTokenTtlHours: 1 }),
    /the token ends after 1 hours, and .* needs? \d+.*; set bootstrapTokenTtlHours to \d+ or more, or to 0/,
  ],
];

test.each(descriptionsWith)('%s finds it in what the description adds', (_name, spec, line) => {
  expect(compile(spec).issues.map(formatIssue)).toContainEqual(expect.stringMatching(line));
});

test.each<[string, Partial<ClusterSpec>]>([
  ['swap that the kubelet may start with', { kubelet: { failSwapOn: false } }],
  ['swap for pods', { kubelet: { failSwapOn: false, memorySwap: LIMITED }, units: [SWAP_UNIT] }],
  [
    'swap for pods, behind its gate',
    {
      kubernetes: 'v1.29.15',
      kubelet: { failSwapOn: false, memorySwap: LIMITED, featureGates: { NodeSwap: true } },
      units: [SWAP_UNIT],
    },
  ],
  ['none for pods', { kubelet: { failSwapOn: false, memorySwap: { swapBehavior: 'NoSwap' } } }],
])('%s is taken', (_, fields) => {
  const { issues } = compile(compactWith(fields));
  expect(issues.map(formatIssue).filter((line) => /swap/i.test(line))).toEqual([]);
});

const CRIO = '/etc/crio/crio.conf.d/20-bootwright.conf';

/** A rule, the cluster, what is changed in which file of which machine, and what the rule says of it. */
const broken: readonly [string, string, string, string, string, string, RegExp][] = [
  [
    'cgroups',
    'compact',
    'worker1',
    CRIO,
    '"systemd"',
    '"cgroupfs"',
    /cgroupDriver is systemd in \/var\/lib\/kubelet\/config.yaml and cgroup_manager cgroupfs in .*20-bootwright.conf; let both be systemd/,
  ],
  [
    'cgroups',
    'rocky',
    'worker1',
    CRIO,
    'cgroup_manager = "systemd"',
    'conmon_cgroup = "system"',
    /conmon_cgroup system does not go with cgroup_manager systemd; remove it, or write pod/,
  ],
  [
    'runtime-release',
    'compact',
    'master1',
    '/etc/apt/sources.list.d/cri-o.list',
    'v1.36',
    'v1.30',
    /cri-o.list: \/cri-o:\/stable:\/v1.30\/ has 1.30, which does not go with v1.36.3; write the repository of 1.36/,
  ],
  [
    'selinux',
    'rocky',
    'etcd1',
    CRIO,
    'selinux = true',
    'selinux = false',
    /SELinux is enforcing in \/etc\/selinux\/config, and selinux is false in .*20-bootwright.conf; let it be true there/,
  ],
  [
    'selinux',
    'rocky',
    'etcd1',
    '/etc/kubernetes/manifests/etcd.yaml',
    'spc_t',
    'container_t',
    /etcd.yaml: seLinuxOptions.type is container_t, and SELinux keeps the pod from the files that it mounts; let it be spc_t/,
  ],
  [
    'selinux',
    'rocky',
    'control1',
    '/etc/kubernetes/kubeadm/patches/kube-scheduler+strategic.yaml',
    'spc_t',
    'container_t',
    /kube-scheduler.strategic.yaml: seLinuxOptions.type is container_t, .*; let it be spc_t/,
  ],
];

const found = (name: string, model: ClusterModel) =>
  rules.flatMap((rule) => (rule.name === name ? rule.check(model) : [])).map(formatIssue);

test.each(broken)('%s: %s %s %s with %s for %s', (name, cluster, machine, path, from, to, line) => {
  const good = modelOf(example(cluster));
  expect(found(name, good)).toEqual([]);
  expect(found(name, withText(good, machine, path, from, to))).toContainEqual(expect.stringMatching(line));
});

test('runtime-release: an extension of another minor', () => {
  const small = example('small-fedora-coreos');
  const extension = { url: 'http://10.30.0.2/kubernetes-cri-o-1.30.raw', sha256: 'a'.repeat(64) };
  const { issues } = compile({ ...small, extensions: { 'kubernetes-cri-o-1.30': extension } });
  expect(issues.map(formatIssue)).toContainEqual(
    expect.stringMatching(
      /extension kubernetes-cri-o-1.30.raw is of 1.30, and these machines run v1.36.3; use the one of 1.36/,
    ),
  );
});

test.each([
  ['cri-o=1.30.*', 'package cri-o is 1.30.*, and v1.36.3 needs 1.36; write cri-o=1.36'],
  ['kubelet-1.35.1', 'package kubelet is 1.35.1, and v1.36.3 needs 1.36.3; write kubelet=1.36.3'],
])('runtime-release: %s by hand', (name, said) => {
  const { issues } = compile({ ...compact, packages: [name] });
  expect(issues.map(formatIssue)).toContainEqual(`packages[0]: ${said}`);
});

test('runtime-release: a revision of the release by hand', () => {
  const { issues } = compile({ ...compact, packages: ['kubelet=1.36.3-1.1'] });
  expect(issues).toEqual([]);
});

test('secret-modes: a key that everyone may read', () => {
  const good = modelOf(compact);
  const pools = good.pools.map((pool) => ({
    ...pool,
    shared: { ...pool.shared, secrets: pool.shared.secrets.map((each) => ({ ...each, mode: 0o644 })) },
  }));
  expect(found('secret-modes', good)).toEqual([]);
  const lines = found('secret-modes', { ...good, pools });
  expect(lines).toContain(
    'pools.masters: /etc/kubernetes/pki/apiserver.key has the mode 0644; let it be 0600 or narrower',
  );
  expect(lines.join()).not.toContain('.crt');
});

test('a key prefix and cgroups are no paths', () => {
  const spec = compactWith({
    flags: { 'kube-apiserver': { 'etcd-prefix': '/k8s' } },
    kubelet: { kubeReservedCgroup: '/kube.slice', systemReservedCgroup: '/system.slice' },
  });
  expect(compile(spec).issues.map(formatIssue)).toEqual([]);
});
