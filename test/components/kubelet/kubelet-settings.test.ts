import { kubelet } from '../../../lib/components/kubelet/kubelet';
import { kubeletEtcd } from '../../../lib/components/kubelet/kubelet-etcd';
import type { FlagsSpec, PoolSpec, SettingsSpec } from '../../../lib/spec';
import { referenceWith } from '../../clusters';
import { releaseOf } from '../manifest';
import { issuesOf } from '../on-disk';

describe('fields of KubeletConfiguration', () => {
  test.each<[string, SettingsSpec['kubelet'], string]>([
    [
      'v1.36.3',
      { cgroupDriver: 'cgroupfs' },
      'kubelet.cgroupDriver: cgroupDriver must not be set by hand: CRI-O must use the same; remove it',
    ],
    [
      'v1.36.3',
      { maxPods: 500 },
      "kubelet.maxPods: maxPods 500 is above size.podsPerNode 110, which each node's addresses were cut for; raise size.podsPerNode, or set 110 or fewer",
    ],
    ...[0, null].map((maxPods): [string, SettingsSpec['kubelet'], string] => [
      'v1.36.3',
      { maxPods },
      `kubelet.maxPods: maxPods ${maxPods} means 110 to the kubelet; write how many pods, or remove it`,
    ]),
  ])('%s refuses %j', (version, fields, issue) => {
    expect(issuesOf(kubelet, releaseOf(version, { kubelet: fields }), 'workers')).toEqual([issue]);
    expect(issuesOf(kubeletEtcd, releaseOf(version, { kubelet: fields }), 'etcd-main')).toEqual([issue]);
  });

  test.each<[string, SettingsSpec['kubelet']]>([
    ['v1.36.3', { maxPods: 50, evictionHard: { 'memory.available': '500Mi' }, failCgroupV1: false }],
    ['v1.25.16', { systemReserved: { memory: '1Gi' } }],
  ])('%s takes %j', (version, fields) => {
    expect(issuesOf(kubelet, releaseOf(version, { kubelet: fields }), 'workers')).toEqual([]);
  });
});

describe('flags', () => {
  test.each<[string, FlagsSpec['kubelet'], string]>([
    [
      'v1.36.3',
      { 'node-ip': '10.0.0.1' },
      'flags.kubelet.node-ip: --node-ip=10.0.0.1 must not be set by hand: it is the address of the machine; remove it',
    ],
    [
      'v1.36.3',
      { 'root-dir': '/my disk' },
      'flags.kubelet.root-dir: /my disk has blanks, quotes, dollars or backslashes, which systemd takes for its own; write it without them, or set the field of KubeletConfiguration that says the same',
    ],
    [
      'v1.36.3',
      { 'rotate-certificates': 'false' },
      'flags.kubelet.rotate-certificates: --rotate-certificates=false must not be set by hand: each node would drop out when the certificate of its kubelet ends; remove it',
    ],
  ])('%s refuses %j', (version, flags, issue) => {
    const plan = releaseOf(version, { flags: { kubelet: flags } });
    expect(issuesOf(kubelet, plan, 'workers')).toEqual([issue]);
    expect(issuesOf(kubeletEtcd, plan, 'etcd-main')).toEqual([issue]);
  });
});

describe('labels', () => {
  const labelled = (labels: PoolSpec['labels']) => {
    const { pools } = referenceWith({});
    return releaseOf('v1.36.3', {
      pools: { ...pools, workers: { ...pools.workers, role: 'worker', labels } },
    });
  };

  test.each([
    [
      'node-role.kubernetes.io/worker',
      '',
      /no kubelet may set node-role.kubernetes.io\/worker on its own node/,
    ],
    ['k8s.io/x', 'a', /no kubelet may set/],
    ['a/b/c', '', /a\/b\/c is not a label/],
    ['a..b/c', '', /a..b\/c is not a label/],
    ['-disk', 'nvme', /-disk is not a label/],
    ['disk', 'two words', /two words is not a label's value/],
  ])('%s=%s is refused', (key, value, message) => {
    expect(issuesOf(kubelet, labelled({ [key]: value }), 'workers')).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test.each([
    ['disk', 'nvme'],
    ['example.com/disk', ''],
    ['topology.kubernetes.io/zone', 'eu-1a'],
    ['node.kubernetes.io/exclude-disruption', 'true'],
    ['gpu.node.kubernetes.io/kind', 'a100'],
    ['notkubernetes.io/disk', 'nvme'],
  ])('%s=%s is taken', (key, value) => {
    expect(issuesOf(kubelet, labelled({ [key]: value }), 'workers')).toEqual([]);
  });
});
