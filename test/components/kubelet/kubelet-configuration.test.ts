import { kubeletConfiguration } from '../../../lib/components/kubelet/kubelet-configuration';
import type { ClusterPlan } from '../../../lib/plan';
import type { ClusterSpec } from '../../../lib/spec';
import { referenceWith } from '../../clusters';
import { releaseOf } from '../manifest';

function configurationOf(plan: ClusterPlan, poolName = 'workers'): Record<string, unknown> {
  const pool = plan.pools.find(({ name }) => name === poolName);
  return { ...(pool && kubeletConfiguration(plan, pool)) };
}

/** Workers with settings of their own. */
function workersWith(fields: object): Partial<ClusterSpec> {
  const { pools } = referenceWith({});
  return { pools: { ...pools, workers: { ...pools.workers, role: 'worker', ...fields } } };
}

test('a worker of 1.36, as kubeadm sorts it', () => {
  const configuration = configurationOf(releaseOf('v1.36.3'));
  expect(configuration).toMatchInlineSnapshot(`
{
  "apiVersion": "kubelet.config.k8s.io/v1beta1",
  "authentication": {
    "anonymous": {
      "enabled": false,
    },
    "webhook": {
      "enabled": true,
    },
    "x509": {
      "clientCAFile": "/etc/kubernetes/pki/ca.crt",
    },
  },
  "authorization": {
    "mode": "Webhook",
  },
  "cgroupDriver": "systemd",
  "clusterDNS": [
    "10.96.0.10",
  ],
  "clusterDomain": "cluster.local",
  "containerLogMaxFiles": 5,
  "containerLogMaxSize": "10Mi",
  "containerRuntimeEndpoint": "unix:///var/run/crio/crio.sock",
  "healthzBindAddress": "127.0.0.1",
  "healthzPort": 10248,
  "kind": "KubeletConfiguration",
  "kubeAPIBurst": 100,
  "kubeAPIQPS": 50,
  "kubeReserved": {
    "cpu": "150m",
    "memory": "1465Mi",
  },
  "maxParallelImagePulls": 5,
  "maxPods": 110,
  "resolvConf": "/run/systemd/resolve/resolv.conf",
  "rotateCertificates": true,
  "serializeImagePulls": false,
  "staticPodPath": "/etc/kubernetes/manifests",
  "systemReserved": {
    "cpu": "100m",
    "memory": "256Mi",
  },
}
`);
  expect(Object.keys(configuration).slice(2)).toEqual(Object.keys(configuration).slice(2).sort());
});

test.each([
  ['v1.25.16', undefined, undefined],
  ['v1.26.15', undefined, undefined],
  ['v1.27.16', 'unix:///var/run/crio/crio.sock', 5],
  ['v1.31.14', 'unix:///var/run/crio/crio.sock', 5],
])(
  '%s has only fields that its kubelet knows',
  (version, containerRuntimeEndpoint, maxParallelImagePulls) => {
    const configuration = configurationOf(releaseOf(version));
    expect(configuration.containerRuntimeEndpoint).toBe(containerRuntimeEndpoint);
    expect(configuration.maxParallelImagePulls).toBe(maxParallelImagePulls);
  },
);

test.each([
  ['ubuntu-24.04', '/run/systemd/resolve/resolv.conf', undefined],
  ['rocky-9', '/etc/resolv.conf', undefined],
  ['flatcar', '/run/systemd/resolve/resolv.conf', '/var/lib/kubelet/volumeplugins'],
] as const)('on %s it names the folders of that system', (os, resolvConf, volumePluginDir) => {
  const configuration = configurationOf(releaseOf('v1.36.3', { os }));
  expect(configuration).toMatchObject({ resolvConf });
  expect(configuration.volumePluginDir).toBe(volumePluginDir);
});

test('taints register the node, unless kubeadm does', () => {
  const taints = [{ effect: 'NoSchedule', key: 'node-role.kubernetes.io/control-plane' }];
  expect(configurationOf(releaseOf('v1.36.3'), 'masters').registerWithTaints).toEqual(taints);
  expect(configurationOf(releaseOf('v1.36.3', { bootstrap: 'kubeadm' }), 'masters').registerWithTaints).toBe(
    undefined,
  );
  const gpu = releaseOf('v1.36.3', workersWith({ taints: ['gpu=a100:NoExecute'] }));
  expect(configurationOf(gpu).registerWithTaints).toEqual([
    { effect: 'NoExecute', key: 'gpu', value: 'a100' },
  ]);
});

test('what is set by hand comes last, and a pool may pull one image at a time', () => {
  const plan = releaseOf('v1.36.3', workersWith({ kubelet: { maxPods: 50, serializeImagePulls: true } }));
  const configuration = configurationOf(plan);
  expect(configuration).toMatchObject({ maxPods: 50, serializeImagePulls: true });
  // The kubelet does not start with a limit beside it.
  expect(configuration).not.toHaveProperty('maxParallelImagePulls');
});

test('pods on a node follow the size of the cluster', () => {
  expect(configurationOf(releaseOf('v1.36.3', { size: { podsPerNode: 90 } })).maxPods).toBe(90);
});
