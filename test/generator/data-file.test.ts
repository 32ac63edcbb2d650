import { etcdFile, kubernetesFile } from '../../generator/data-file';
import type { EtcdKnowledge, FlagFacts, Knowledge } from '../../lib/releases/knowledge';
import { unpackEtcd, unpackKubernetes } from '../../lib/releases/knowledge-file';

const plain: FlagFacts = { type: 'string', default: '', deprecated: '' };
const old: FlagFacts = { type: 'bool', default: 'true', deprecated: 'use --new' };
const older: FlagFacts = { type: 'int', default: '', deprecated: 'will be removed' };
const beta = { stage: 'BETA', default: true, locked: false } as const;
const locked = { stage: 'GA', default: true, locked: true } as const;

const knowledge: Knowledge = {
  minor: '1.99',
  version: 'v1.99.1',
  images: { coredns: 'v1.0.0', etcd: '4.0.0-0', pause: '4.0' },
  flags: {
    'kube-apiserver': { plain, old },
    'kube-controller-manager': { old, older },
    'kube-proxy': {},
    'kube-scheduler': { plain },
    kubelet: { plain, old },
  },
  gates: {
    'kube-apiserver': { beta, locked },
    'kube-controller-manager': { beta, locked },
    'kube-proxy': { beta },
    'kube-scheduler': { beta },
    kubelet: { beta },
    kubeadm: { beta },
  },
  configs: {
    'kubelet.config.k8s.io/v1beta1': {
      KubeletConfiguration: {
        port: { type: 'int32', default: '10250' },
        'taints[].key': { type: 'string', default: '' },
      },
    },
  },
};

const etcd: EtcdKnowledge = { minor: '4.0', version: 'v4.0.0', flags: { plain, old }, gates: { beta } };

test('what is written is what is read', () => {
  expect(unpackKubernetes(JSON.parse(kubernetesFile(knowledge)))).toEqual(knowledge);
  expect(unpackEtcd(JSON.parse(etcdFile(etcd)))).toEqual(etcd);
});

test('each fact has a line, and a message of several flags stands once', () => {
  const lines = kubernetesFile(knowledge).split('\n');
  expect(lines).toContain('   "older": ["int", "", "will be removed"]');
  expect(lines).toContain('   "old": ["bool", "true", 0],');
  expect(lines).toContain('   "locked": ["GA", true, true, "kube-apiserver", "kube-controller-manager"]');
  expect(lines.filter((line) => line.includes('use --new'))).toHaveLength(1);
});

test('a gate that differs in one component is its own, and the others still share theirs', () => {
  const gates = { ...knowledge.gates, kubelet: { beta: locked } };
  const file = kubernetesFile({ ...knowledge, gates });
  expect(JSON.parse(file).gates.own).toEqual({ kubelet: { beta: ['GA', true, true] } });
  expect(unpackKubernetes(JSON.parse(file)).gates).toEqual(gates);
});
