import { kubelet } from '../../../lib/components/kubelet/kubelet';
import { referenceWith } from '../../clusters';
import { artifactsOf, releaseOf } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const FLAGS = '/var/lib/kubelet/kubeadm-flags.env';

test.each([
  [
    'v1.25.16',
    '--container-runtime=remote --container-runtime-endpoint=unix:///var/run/crio/crio.sock --hostname-override=worker1 --node-ip=10.20.0.20 --node-labels=node.kubernetes.io/rack=rack1 --pod-infra-container-image=registry.k8s.io/pause:3.8',
  ],
  [
    'v1.31.14',
    '--hostname-override=worker1 --node-ip=10.20.0.20 --node-labels=node.kubernetes.io/rack=rack1 --pod-infra-container-image=registry.k8s.io/pause:3.10',
  ],
  ['v1.36.3', '--hostname-override=worker1 --node-ip=10.20.0.20 --node-labels=node.kubernetes.io/rack=rack1'],
])('%s passes the flags that its kubelet still has', (version, flags) => {
  expect(textOf(kubelet, releaseOf(version), 'workers', FLAGS)).toBe(`KUBELET_KUBEADM_ARGS="${flags}"\n`);
});

test('labels and flags of the description join them, and say where they came from', () => {
  const { pools } = referenceWith({});
  const workers = {
    ...pools.workers,
    role: 'worker',
    labels: { 'example.com/disk': 'nvme', zone: '' },
  } as const;
  const plan = releaseOf('v1.36.3', { flags: { kubelet: { v: '4' } }, pools: { ...pools, workers } });
  expect(textOf(kubelet, plan, 'workers', FLAGS)).toContain(
    '--node-labels=example.com/disk=nvme,zone=,node.kubernetes.io/rack=rack1 --v=4',
  );
  expect(artifactsOf(kubelet, plan, 'workers')).toContainEqual(
    expect.objectContaining({ path: FLAGS, overriddenBy: ['flags.kubelet.v'] }),
  );
});

test('the units are those of the packages, ordered behind what brings the software', () => {
  const plan = releaseOf('v1.36.3');
  expect(textOf(kubelet, plan, 'workers', '/etc/systemd/system/kubelet.service')).toMatchInlineSnapshot(`
"[Unit]
Description=kubelet: The Kubernetes Node Agent
Documentation=https://kubernetes.io/docs/
Wants=network-online.target crio.service bootwright-install.service
After=network-online.target crio.service bootwright-install.service

[Service]
ExecStart=/usr/bin/kubelet
Restart=always
StartLimitInterval=0
RestartSec=10

[Install]
WantedBy=multi-user.target
"
`);
  expect(
    textOf(kubelet, plan, 'workers', '/etc/systemd/system/kubelet.service.d/10-kubeadm.conf'),
  ).toMatchInlineSnapshot(`
"[Service]
Environment="KUBELET_KUBECONFIG_ARGS=--kubeconfig=/etc/kubernetes/kubelet.conf"
Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
EnvironmentFile=-/etc/default/kubelet
ExecStartPre=/opt/bootwright/bin/kubelet-certificate
ExecStart=
ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS
"
`);
});

test('kubeadm writes the configuration of the nodes that it joins', () => {
  const written = [
    '/etc/kubernetes/kubelet.conf',
    '/opt/bootwright/bin/kubelet-certificate',
    '/var/lib/kubelet/config.yaml',
    FLAGS,
    '/var/lib/kubelet/pki/kubelet-client-sealed.pem',
  ];
  const byKubeadm = pathsOf(kubelet, releaseOf('v1.36.3', { bootstrap: 'kubeadm' }), 'workers');
  const byUs = pathsOf(kubelet, releaseOf('v1.36.3'), 'workers');
  expect(byUs.filter((path) => !byKubeadm.includes(path)).sort()).toEqual(written);
  expect(byKubeadm.filter((path) => !byUs.includes(path))).toEqual([]);
});

test("only the flags are a machine's own", () => {
  const plan = releaseOf('v1.36.3');
  const workers = plan.pools.find(({ name }) => name === 'workers');
  if (!workers?.machines[7]) throw new Error('there are 200 workers');
  expect(kubelet.forMachine?.(plan, workers, workers.machines[7])).toMatchObject([
    { path: FLAGS, content: { lines: [expect.stringContaining('--node-ip=10.20.0.27')] } },
  ]);
});

test.each([
  ['certificate', '/etc/kubernetes/kubelet.conf'],
  ['bootstrap-token', '/etc/kubernetes/bootstrap-kubelet.conf'],
] as const)('a kubelet with a %s has %s', (kubeletIdentity, kubeconfig) => {
  const paths = pathsOf(kubelet, releaseOf('v1.36.3', { kubeletIdentity }), 'workers');
  expect(paths.filter((path) => path.endsWith('.conf') && path.startsWith('/etc/kubernetes/'))).toEqual([
    kubeconfig,
  ]);
});

test.each([
  ['certificate', {}, false],
  ['bootstrap-token', { kubeletIdentity: 'bootstrap-token' }, true],
  ['kubeadm', { bootstrap: 'kubeadm' }, true],
] as const)(
  '%s: only a kubelet without a certificate of its own is given a bootstrap file',
  (_, fields, given) => {
    const plan = releaseOf('v1.25.16', fields);
    const text = textOf(kubelet, plan, 'workers', '/etc/systemd/system/kubelet.service.d/10-kubeadm.conf');
    expect(text.includes('--bootstrap-kubeconfig=')).toBe(given);
    expect(text).toContain('--kubeconfig=/etc/kubernetes/kubelet.conf');
  },
);
