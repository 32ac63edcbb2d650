import { commandLinesIn } from '../../../lib/check/releases/command-line';
import type { ReleaseFile } from '../../../lib/check/releases/release-file';
import { referencePlan } from '../../clusters';

const plan = referencePlan();
const [pool] = plan.pools;
if (!pool) throw new Error('there is no pool');

function file(path: string, text: string, ...documents: unknown[]): ReleaseFile {
  return { identity: '', pool: pool as ReleaseFile['pool'], runs: plan, path, text, documents, changes: [] };
}

/** `program: name=value name` of every command line. */
function told(release: ReleaseFile): string[] {
  return commandLinesIn(release).map(
    ({ program, flags }) =>
      `${program}: ${flags.map(({ name, next, value }) => `${name}=${value ?? `(${next ?? ''})`}`).join(' ')}`,
  );
}

const pod = {
  kind: 'Pod',
  spec: {
    containers: [
      {
        name: 'a',
        image: 'example.com/a:1',
        command: ['/usr/local/bin/kube-apiserver', '--a=b=c'],
        args: ['--v', '2'],
      },
      { name: 'b', image: 'example.com/b:1', command: ['sleep', '--not-ours'] },
    ],
  },
};
const daemonSet = { kind: 'DaemonSet', spec: { template: { spec: pod.spec } } };

test.each<[string, ReleaseFile, string[]]>([
  ['a static pod', file('/etc/kubernetes/manifests/x.yaml', '', pod), ['kube-apiserver: a=b=c v=(2)']],
  ['a DaemonSet', file('cluster/x', '', daemonSet), ['kube-apiserver: a=b=c v=(2)']],
  [
    'kubeadm v1beta4',
    file('/etc/kubernetes/kubeadm/init.yaml', '', {
      apiVersion: 'kubeadm.k8s.io/v1beta4',
      apiServer: { extraArgs: [{ name: 'v', value: '2' }] },
      etcd: { local: { extraArgs: [{ name: 'metrics', value: 'basic' }] } },
    }),
    ['kube-apiserver: v=2', 'etcd: metrics=basic'],
  ],
  [
    'kubeadm v1beta3',
    file('/etc/kubernetes/kubeadm/join.yaml', '', {
      apiVersion: 'kubeadm.k8s.io/v1beta3',
      nodeRegistration: { kubeletExtraArgs: { 'node-ip': '10.20.0.1' } },
    }),
    ['kubelet: node-ip=10.20.0.1'],
  ],
  [
    'the flags of kubeadm',
    file('/var/lib/kubelet/kubeadm-flags.env', 'KUBELET_KUBEADM_ARGS="--node-ip=10.20.0.1 --v=2"\n'),
    ['kubelet: node-ip=10.20.0.1 v=2'],
  ],
  [
    'flags for the kubelet alone',
    file('/etc/default/kubelet', '# --old=1\nKUBELET_EXTRA_ARGS=--v=4\n'),
    ['kubelet: v=4'],
  ],
  [
    'a drop-in',
    file(
      '/etc/systemd/system/kubelet.service.d/9.conf',
      '[Service]\nExecStart=/usr/bin/kubelet --log=%%a $X\n',
    ),
    ['kubelet: log=%a'],
  ],
  ['another unit', file('/etc/systemd/system/backup.service', 'ExecStart=/bin/backup --v=2\n'), []],
])('%s', (_what, release, lines) => {
  expect(told(release)).toEqual(lines);
});
