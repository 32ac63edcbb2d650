import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact } from '../clusters';

const MANIFESTS = '/etc/kubernetes/manifests';

// biome-ignore lint/suspicious/noExplicitAny: a mistake is what the types forbid.
type Draft = any;

/** What a person gets wrong, each at a place of its own: some of every stage that looks for mistakes. */
export const mistakes = {
  shape: {
    'a field that is none': (spec) => (spec.kubernets = 'v1.36.3'),
    'a text for a list': (spec) => (spec.pools.masters.taints = 'a=b:NoSchedule'),
    'a number for a text': (spec) => (spec.flags['kube-scheduler'].v = 4),
    'a system with a slip': (spec) => (spec.os = 'ubuntu-24.4'),
    'a server left out': (spec) => delete spec.boot.server,
  },
  plan: {
    'a MAC twice': (spec) => (spec.pools.masters.ranges[0].macs = '52:54:00:14:00:06-08'),
    'an address elsewhere': (spec) => (spec.pools.workers.ranges[0].addresses = '10.21.0.10-11'),
    'an even etcd cluster': (spec) => (spec.pools['etcd-main'].ranges = two),
    'networks that overlap': (spec) => (spec.networks.services = '10.244.0.0/20'),
    'a network that is none': (spec) => (spec.networks.pods = '10.244.0.0/33'),
    'an unknown release': (spec) => (spec.kubernetes = 'v1.99.0'),
  },
  components: {
    'a flag of ours': (spec) => (spec.flags['kube-apiserver']['etcd-servers'] = 'http://127.0.0.1:2379'),
    'a mirror that is none': (spec) => (spec.runtime = { mirrors: { 'docker.io': ['http://mirror'] } }),
    'a path that is none': (spec) => (spec.files[0].path = 'etc/motd'),
  },
  'shape of files': {
    'a pod that is none': (spec) =>
      (spec.files[1] = { path: `${MANIFESTS}/own.yaml`, content: 'kind: Job\n' }),
    'a patch that breaks a pod': (spec) =>
      (spec.patches[0].operations = [{ op: 'replace', path: '/spec/containers', value: [null] }]),
  },
  rules: {
    'a flag that is none': (spec) => (spec.flags['kube-controller-manager'].nonsense = 'true'),
    'a gate that left': (spec) => (spec.flags.kubelet['feature-gates'] = 'CronJobControllerV2=true'),
    'a port twice': (spec) =>
      (spec.patches[2] = {
        path: '/var/lib/kubelet/config.yaml',
        operations: [{ op: 'replace', path: '/healthzPort', value: 10250 }],
      }),
    'a file that is there': (spec) => (spec.files[2] = { path: '/etc/crictl.yaml', content: 'x\n' }),
    'a patch of nothing': (spec) => (spec.patches[1].path = '/etc/nothing'),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, (spec: Draft) => unknown>>>>;

const all: Readonly<Record<string, (spec: Draft) => unknown>> = Object.assign({}, ...Object.values(mistakes));

const two: PoolSpec['ranges'] = [
  { names: 'etcd[1-2]', addresses: '10.20.0.1-2', macs: '52:54:00:14:00:01-02' },
];

/** A good description, with a good neighbour at most places where a mistake is put. */
function good(): Draft {
  return structuredClone({
    ...compact,
    flags: {
      etcd: {},
      kubelet: { v: '2' },
      'kube-apiserver': { v: '2' },
      'kube-controller-manager': {},
      'kube-scheduler': {},
    },
    kubelet: { eventRecordQPS: 10 },
    sysctls: { 'vm.swappiness': 10 },
    files: [
      { path: '/etc/motd', content: 'hello\n' },
      { path: '/etc/issue', content: 'hello\n' },
      { path: '/etc/issue.net', content: 'hello\n' },
    ],
    patches: [
      {
        path: `${MANIFESTS}/kube-scheduler.yaml`,
        operations: [{ op: 'add', path: '/metadata/labels/own', value: 'yes' }],
      },
      {
        path: '/etc/crio/crio.conf.d/20-bootwright.conf',
        operations: [{ op: 'add', path: '/crio/runtime/log_level', value: 'info' }],
      },
    ],
  });
}

/** The good description with the mistakes of these names. */
export function descriptionWith(...names: readonly string[]): ClusterSpec {
  const spec = good();
  for (const name of names) all[name]?.(spec);
  return spec;
}
