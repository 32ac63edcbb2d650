import { rules } from '../../../lib/check';
import { Cluster } from '../../../lib/constructs';
import type { ClusterSpec, PatchOperationSpec, PatchSpec, PoolSpec } from '../../../lib/spec';
import { planOf } from '../../clusters';
import { small } from '../releases/small';

const CRIO = '/etc/crio/crio.conf.d/20-bootwright.conf';
const KUBELET = '/var/lib/kubelet/config.yaml';
const SERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const COREDNS = '/etc/kubernetes/addons/04-coredns.yaml';

const patch = (path: string, ...operations: PatchOperationSpec[]): PatchSpec => ({ path, operations });

const otherPause = patch(CRIO, {
  op: 'replace',
  path: '/crio/image/pause_image',
  value: 'a.example/pause:3.6',
});
const thirdPause = patch(CRIO, {
  op: 'replace',
  path: '/crio/image/pause_image',
  value: 'a.example/pause:3.5',
});
const noPause = patch(CRIO, { op: 'remove', path: '/crio/image/pause_image' });
const logs = patch(CRIO, { op: 'add', path: '/crio/runtime/log_level', value: 'info' });
const label = (path: string) => patch(path, { op: 'add', path: '/metadata/labels/tier', value: 'x' });
const pauseFile = {
  path: '/etc/crio/crio.conf.d/99-own.conf',
  content: '[crio.image]\npause_image = "a.example/pause:3.6"\n',
};

/** The cluster's own settings, and those of one pool. */
const withPool = (
  pool: string,
  fields: Partial<PoolSpec>,
  cluster: Partial<ClusterSpec> = {},
): ClusterSpec => {
  const { pools, ...rest } = small('v1.34.0', cluster);
  return { ...rest, pools: { ...pools, [pool]: { ...pools[pool], ...fields } as PoolSpec } };
};
const withWorkers = withPool.bind(undefined, 'workers');
const withMasters = withPool.bind(undefined, 'masters');

/** The places of the description that a rule names. */
function places(rule: string, spec: ClusterSpec): string[] {
  const model = new Cluster(planOf(spec)).model();
  const found = rules.find(({ name }) => name === rule)?.check(model) ?? [];
  return [...new Set(found.map(({ path }) => path))].sort();
}

test.each<[string, string, ClusterSpec, string[]]>([
  [
    'a patch before one on something else',
    'pause-image',
    withWorkers({ patches: [logs] }, { patches: [otherPause] }),
    ['patches[0]'],
  ],
  [
    'a patch behind one on something else',
    'pause-image',
    withWorkers({ patches: [otherPause] }, { patches: [logs] }),
    ['pools.workers.patches[0]'],
  ],
  [
    'the first patch of a pool',
    'pause-image',
    withWorkers({ patches: [otherPause, logs] }),
    ['pools.workers.patches[0]'],
  ],
  [
    'the last of two patches on one field',
    'pause-image',
    withWorkers({ patches: [thirdPause] }, { patches: [logs, otherPause] }),
    ['patches[1]', 'pools.workers.patches[0]'],
  ],
  [
    'a patch that took a field away',
    'pause-image',
    withWorkers({ patches: [noPause, logs] }),
    ['pools.workers.patches[0]'],
  ],
  [
    'a file beside a patched one',
    'pause-image',
    withWorkers({ patches: [logs] }, { files: [pauseFile] }),
    ['files[0]'],
  ],
  [
    'a file and a flag that say the same, and not the list that they are against',
    'pause-image',
    withWorkers({
      files: [pauseFile],
      flags: { kubelet: { 'pod-infra-container-image': 'a.example/pause:3.6', v: '3' } },
    }),
    ['pools.workers.files[0]', 'pools.workers.flags.kubelet.pod-infra-container-image'],
  ],
  [
    'one sysctl of several',
    'neighbour-table',
    withWorkers({ sysctls: { 'vm.swappiness': 1 } }, { sysctls: { 'net.ipv4.neigh.default.gc_thresh3': 2 } }),
    ['sysctls.net.ipv4.neigh.default.gc_thresh3'],
  ],
  [
    'a patch, and not the file that it disagrees with',
    'cgroups',
    withMasters(
      { patches: [logs] },
      { patches: [patch(KUBELET, { op: 'replace', path: '/cgroupDriver', value: 'cgroupfs' })] },
    ),
    ['patches[0]'],
  ],
  [
    'a patch, and not the flag or label beside it',
    'service-network',
    withMasters(
      { flags: { 'kube-apiserver': { v: '4' } }, patches: [label(SERVER)] },
      {
        patches: [
          patch(SERVER, {
            op: 'add',
            path: '/spec/containers/0/command/-',
            value: '--service-cluster-ip-range=10.0.0.0/16',
          }),
        ],
      },
    ),
    ['patches[0]'],
  ],
  [
    'what runs, and not kubeadm’s document that knows it otherwise',
    'kubeadm-documents',
    withMasters({ patches: [patch(KUBELET, { op: 'replace', path: '/cgroupDriver', value: 'cgroupfs' })] }),
    ['pools.masters.patches[0]'],
  ],
  [
    'a patch that took a flag away by its number',
    'certificates',
    withMasters({
      patches: [patch(SERVER, { op: 'remove', path: '/spec/containers/0/command/4' }), label(SERVER)],
    }),
    ['pools.masters.patches[0]'],
  ],
  [
    'a field that the message writes with a dot',
    'selinux',
    withMasters(
      { patches: [label(SERVER)] },
      {
        os: 'rocky-9',
        host: { selinux: 'enforcing' },
        patches: [
          patch(SERVER, { op: 'replace', path: '/spec/securityContext/seLinuxOptions/type', value: 'own_t' }),
        ],
      },
    ),
    ['patches[0]'],
  ],
  [
    'an add-on’s patch',
    'dns-address',
    withMasters({
      patches: [
        { ...patch(COREDNS, { op: 'replace', path: '/spec/clusterIP', value: '10.96.0.77' }), document: 6 },
        label(COREDNS),
      ],
    }),
    ['pools.masters.patches[0]'],
  ],
])('%s is blamed by %s', (_, rule, spec, wanted) => {
  expect(places(rule, spec)).toEqual(wanted);
});
