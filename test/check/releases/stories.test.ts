import { compile } from '../../../lib/check/compile';
import { formatIssue } from '../../../lib/plan';
import type { ClusterSpec, FlagsSpec, PatchSpec } from '../../../lib/spec';
import { masters, small } from './small';

/** What people have really run into, and the line that they read here instead. */
interface Story {
  readonly kubernetes: string;
  readonly fields: Partial<ClusterSpec>;
  readonly line: string | RegExp;
}

function flag(component: keyof FlagsSpec, name: string, value: string): Partial<ClusterSpec> {
  return { flags: { [component]: { [name]: value } } };
}

function patch(path: string, ...operations: PatchSpec['operations']): Partial<ClusterSpec> {
  const { pools } = small('v1.36.3');
  return { pools: { ...pools, masters: { ...masters, patches: [{ path, operations }] } } };
}

const COMMAND = '/spec/containers/0/command/-';
const JOIN = '/etc/kubernetes/kubeadm/join.yaml';
const API_SERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';

const STORIES: Readonly<Record<string, Story>> = {
  '--basic-auth-file': {
    kubernetes: 'v1.36.3',
    fields: flag('kube-apiserver', 'basic-auth-file', '/x.csv'),
    line: 'flags.kube-apiserver.basic-auth-file: kube-apiserver has no --basic-auth-file since 1.19; give people client certificates, tokens by OIDC, or known_tokens.csv of `pkiLayout: srv-kubernetes`',
  },
  '--insecure-port': {
    kubernetes: 'v1.25.16',
    fields: flag('kube-apiserver', 'insecure-port', '0'),
    line: 'flags.kube-apiserver.insecure-port: kube-apiserver has no --insecure-port since 1.24; remove it: the API is served by TLS alone, at --secure-port',
  },
  '--container-runtime': {
    kubernetes: 'v1.27.16',
    fields: flag('kubelet', 'container-runtime', 'remote'),
    line: 'flags.kubelet.container-runtime: kubelet has no --container-runtime since 1.27; remove it: the kubelet speaks CRI alone',
  },
  '--cloud-provider on the API server': {
    kubernetes: 'v1.33.5',
    fields: flag('kube-apiserver', 'cloud-provider', 'external'),
    line: 'flags.kube-apiserver.cloud-provider: kube-apiserver has no --cloud-provider since 1.33; run the cloud controller manager of your provider, and give kubelets --cloud-provider=external',
  },
  '--pod-infra-container-image': {
    kubernetes: 'v1.35.0',
    fields: flag('kubelet', 'pod-infra-container-image', 'a/b:c'),
    line: 'flags.kubelet.pod-infra-container-image: kubelet has no --pod-infra-container-image since 1.35; set images.pause, which CRI-O starts pods with',
  },
  '--pod-eviction-timeout': {
    kubernetes: 'v1.28.3',
    fields: flag('kube-controller-manager', 'pod-eviction-timeout', '1m'),
    line: 'flags.kube-controller-manager.pod-eviction-timeout: kube-controller-manager has no --pod-eviction-timeout since 1.27; use --default-not-ready-toleration-seconds and --default-unreachable-toleration-seconds of kube-apiserver',
  },
  'etcd 3.7 and --experimental-*': {
    kubernetes: 'v1.37.1',
    fields: flag('etcd', 'experimental-compaction-batch-limit', '500'),
    line: 'flags.etcd.experimental-compaction-batch-limit: etcd has no --experimental-compaction-batch-limit since 3.7; use --compaction-batch-limit',
  },
  'commas between the servers of --etcd-servers-overrides': {
    kubernetes: 'v1.36.3',
    fields: patch(API_SERVER, {
      op: 'add',
      path: COMMAND,
      value: '--etcd-servers-overrides=/events#https://10.20.0.4:2379,https://10.20.0.5:2379',
    }),
    line: /--etcd-servers-overrides has https:\/\/10.20.0.5:2379; write group\/resource#https:\/\/server:2379;https:\/\/server:2379/,
  },
  'endpoints as the lock of a leader': {
    kubernetes: 'v1.36.3',
    fields: flag('kube-scheduler', 'leader-elect-resource-lock', 'endpoints'),
    line: 'flags.kube-scheduler.leader-elect-resource-lock: --leader-elect-resource-lock=endpoints: kube-scheduler 1.36 does not know endpoints; use one of leases',
  },
  'kubeadm v1beta3': {
    kubernetes: 'v1.37.1',
    fields: patch(JOIN, { op: 'replace', path: '/apiVersion', value: 'kubeadm.k8s.io/v1beta3' }),
    line: 'pools.masters.patches[0]: Kubernetes 1.37 does not read JoinConfiguration of kubeadm.k8s.io/v1beta3 since 1.37; write it in kubeadm.k8s.io/v1beta4',
  },
  'kubeadm v1, which nobody can use yet': {
    kubernetes: 'v1.37.1',
    fields: patch(JOIN, { op: 'replace', path: '/apiVersion', value: 'kubeadm.k8s.io/v1' }),
    line: 'pools.masters.patches[0]: Kubernetes 1.37 does not read JoinConfiguration of kubeadm.k8s.io/v1 without --allow-experimental-api; write it in kubeadm.k8s.io/v1beta4',
  },
  'kubeadm v1beta3 before it leaves': {
    kubernetes: 'v1.34.1',
    fields: patch(
      JOIN,
      { op: 'replace', path: '/apiVersion', value: 'kubeadm.k8s.io/v1beta3' },
      { op: 'remove', path: '/timeouts' },
      { op: 'replace', path: '/nodeRegistration/kubeletExtraArgs', value: {} },
    ),
    line: 'pools.masters.patches[0]: JoinConfiguration of kubeadm.k8s.io/v1beta3 is deprecated in 1.34 and leaves in 1.37; write it in kubeadm.k8s.io/v1beta4',
  },
  ipvs: {
    kubernetes: 'v1.35.0',
    fields: { proxyMode: 'ipvs' },
    line: 'proxyMode: ipvs is deprecated since 1.35; use nftables',
  },
  'cgroup v1': {
    kubernetes: 'v1.35.0',
    fields: { kernelArguments: ['systemd.unified_cgroup_hierarchy=0'] },
    line: /^kernelArguments\[0\]: kernel argument systemd.unified_cgroup_hierarchy=0 turns cgroup v2 off, and the kubelet of v1.35.0 needs it;/,
  },
  'a deprecated flag, and the minor where it goes': {
    kubernetes: 'v1.34.0',
    fields: flag('kubelet', 'pod-infra-container-image', 'a/b:c'),
    line: /^flags.kubelet.pod-infra-container-image: --pod-infra-container-image is deprecated in kubelet 1.34 and leaves in 1.35 \(.*\); set images.pause/,
  },
  'a value that is none': {
    kubernetes: 'v1.36.3',
    fields: flag('kube-apiserver', 'request-timeout', '60'),
    line: 'flags.kube-apiserver.request-timeout: --request-timeout=60 is no duration; write a number with a unit, such as 30s or 1h30m',
  },
  'an image of another minor': {
    kubernetes: 'v1.36.3',
    fields: { images: { 'kube-scheduler': 'registry.k8s.io/kube-scheduler:v1.35.1' } },
    line: 'images.kube-scheduler: registry.k8s.io/kube-scheduler:v1.35.1 is 1.35, and its flags and files are those of 1.36; use an image of 1.36',
  },
  'an etcd without /livez': {
    kubernetes: 'v1.33.1',
    fields: { images: { etcd: 'registry.k8s.io/etcd:3.5.9-0' } },
    line: /^images.etcd: registry.k8s.io\/etcd:3.5.9-0 has no \/livez, .* use etcd 3.5.11 or newer/,
  },
  'a flag in a file that was added': {
    kubernetes: 'v1.36.3',
    fields: { files: [{ path: '/etc/default/kubelet', content: 'KUBELET_EXTRA_ARGS=--nod-ip=10.0.0.1\n' }] },
    line: 'files[0]: kubelet 1.36 has no flag --nod-ip; did you mean --node-ip?',
  },
};

test.each(Object.entries(STORIES))('%s', (_name, { fields, kubernetes, line }) => {
  const lines = compile(small(kubernetes, fields)).issues.map(formatIssue);
  expect(lines).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line));
});
