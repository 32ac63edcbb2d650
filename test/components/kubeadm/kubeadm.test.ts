import type { Artifact } from '../../../lib/artifacts';
import { pathOf } from '../../../lib/artifacts';
import { kubeadm } from '../../../lib/components/kubeadm/kubeadm';
import { type ClusterPlan, formatIssue } from '../../../lib/plan';
import type { ClusterSpec } from '../../../lib/spec';
import main from '../../../main';
import { planOf, referencePlan, referenceWith } from '../../clusters';

const FOLDER = '/etc/kubernetes/kubeadm';
const { masters, workers } = main.pools as Required<ClusterSpec['pools']>;

/** The main etcd cluster on the control planes. */
const STACKED = referenceWith({
  etcd: { events: { pool: 'etcd-events', resources: ['/events'] }, main: { pool: 'masters' } },
  pools: Object.fromEntries(Object.entries(main.pools).filter(([name]) => name !== 'etcd-main')),
});

/** Everything that one machine has from kubeadm. */
function artifactsOf(plan: ClusterPlan, name: string): readonly Artifact[] {
  const pool = plan.pools.find(({ machines }) => machines.some((machine) => machine.name === name));
  const machine = pool?.machines.find((each) => each.name === name);
  if (!pool || !machine) throw new Error(`there is no machine ${name}`);
  return [...(kubeadm.forPool?.(plan, pool) ?? []), ...(kubeadm.forMachine?.(plan, pool, machine) ?? [])];
}

type Document = Readonly<Record<string, unknown>>;

function documentsOf(plan: ClusterPlan, name: string, file: string): readonly Document[] {
  const found = artifactsOf(plan, name).find((artifact) => pathOf(artifact) === `${FOLDER}/${file}`);
  if (found?.kind !== 'file' || found.content.format !== 'yaml') throw new Error(`${name} has no ${file}`);
  return found.content.documents as readonly Document[];
}

function issuesOf(spec: ClusterSpec): string[] {
  const plan = planOf(spec);
  return plan.pools.flatMap((pool) => kubeadm.validate?.(plan, pool) ?? []).map(formatIssue);
}

describe('which machine has what', () => {
  const INIT = `${FOLDER}/init.yaml`;
  const JOIN = `${FOLDER}/join.yaml`;
  const NODE = [`${FOLDER}/patches`];
  const JOINING = [...NODE, '/etc/kubernetes/discovery.conf', '/etc/systemd/system/kubeadm.service', JOIN];
  const START = '/opt/bootwright/bin/kubeadm-start';

  test.each([
    ['static', 'dedicated', 'etcd1', [`${FOLDER}/etcd.yaml`]],
    ['static', 'dedicated', 'master1', [...NODE, INIT, JOIN]],
    ['static', 'dedicated', 'worker1', [...NODE, JOIN]],
    ['static', 'stacked', 'master1', [...NODE, INIT, JOIN, `${FOLDER}/etcd.yaml`]],
    ['kubeadm', 'dedicated', 'etcd1', [`${FOLDER}/etcd.yaml`]],
    ['kubeadm', 'dedicated', 'master1', [...JOINING, INIT, START]],
    ['kubeadm', 'dedicated', 'master2', [...JOINING, INIT, START]],
    ['kubeadm', 'dedicated', 'worker1', JOINING],
    ['kubeadm', 'stacked', 'master1', [...JOINING, INIT, START]],
  ] as const)('%s, %s etcd: %s', (bootstrap, etcd, name, paths) => {
    const spec = etcd === 'stacked' ? STACKED : main;
    const found = artifactsOf(planOf({ ...spec, bootstrap }), name).map(pathOf);
    expect(found.sort()).toEqual([...paths].sort());
  });
});

describe('init.yaml', () => {
  test('holds the machine, the cluster, and the configuration of kubelets and kube-proxies', () => {
    const documents = documentsOf(referencePlan(), 'master2', 'init.yaml');
    expect(documents.map(({ kind }) => kind)).toEqual([
      'InitConfiguration',
      'ClusterConfiguration',
      'KubeletConfiguration',
      'KubeProxyConfiguration',
    ]);
    expect(documents[0]).toEqual({
      apiVersion: 'kubeadm.k8s.io/v1beta4',
      kind: 'InitConfiguration',
      localAPIEndpoint: { advertiseAddress: '10.20.0.11', bindPort: 6443 },
      nodeRegistration: {
        criSocket: 'unix:///var/run/crio/crio.sock',
        kubeletExtraArgs: [
          { name: 'node-ip', value: '10.20.0.11' },
          { name: 'node-labels', value: 'node.kubernetes.io/rack=rack2' },
        ],
        name: 'master2',
        taints: [{ effect: 'NoSchedule', key: 'node-role.kubernetes.io/control-plane' }],
      },
    });
  });

  test('names the endpoint, the networks and the external etcd', () => {
    expect(documentsOf(referencePlan(), 'master1', 'init.yaml')[1]).toMatchObject({
      apiServer: { certSANs: ['10.20.0.9'] },
      clusterName: 'reference',
      controlPlaneEndpoint: '10.20.0.9:8443',
      etcd: {
        external: {
          caFile: '/etc/kubernetes/pki/etcd/ca.crt',
          certFile: '/etc/kubernetes/pki/apiserver-etcd-client.crt',
          endpoints: ['https://10.20.0.1:2379', 'https://10.20.0.2:2379', 'https://10.20.0.3:2379'],
          keyFile: '/etc/kubernetes/pki/apiserver-etcd-client.key',
        },
      },
      kubernetesVersion: 'v1.36.3',
      networking: { dnsDomain: 'cluster.local', podSubnet: '10.244.0.0/16', serviceSubnet: '10.96.0.0/12' },
    });
  });

  test('separates the servers of an override with semicolons, also in the map of v1beta3', () => {
    const plan = planOf(referenceWith({ kubernetes: 'v1.25.8', flags: { 'kube-apiserver': { v: '2' } } }));
    const [, cluster] = documentsOf(plan, 'master1', 'init.yaml');
    expect(cluster).toMatchObject({
      apiVersion: 'kubeadm.k8s.io/v1beta3',
      apiServer: {
        extraArgs: {
          'etcd-servers-overrides':
            '/events#https://10.20.0.4:2379;https://10.20.0.5:2379;https://10.20.0.6:2379',
          v: '2',
        },
      },
    });
  });

  test('mounts what flags set by hand name', () => {
    const path = '/etc/kubernetes/audit/policy.yaml';
    const plan = planOf(referenceWith({ flags: { 'kube-apiserver': { 'audit-policy-file': path } } }));
    const [, cluster] = documentsOf(plan, 'master1', 'init.yaml');
    const hostPath = '/etc/kubernetes/audit';
    expect(cluster).toMatchObject({
      apiServer: {
        extraVolumes: [
          {
            name: 'etc-kubernetes-audit',
            hostPath,
            mountPath: hostPath,
            readOnly: true,
            pathType: 'DirectoryOrCreate',
          },
        ],
      },
    });
  });

  test('patches the pod of etcd, which kubeadm mounts nothing more into', () => {
    const stacked = {
      ...STACKED,
      bootstrap: 'kubeadm' as const,
      flags: { etcd: { 'wal-dir': '/var/lib/etcd-wal' } },
    };
    const patches = artifactsOf(planOf(stacked), 'master1').filter((each) =>
      pathOf(each)?.includes('/etcd+'),
    );
    expect(patches).toMatchObject([
      {
        content: {
          documents: [
            {
              spec: {
                containers: [{ name: 'etcd', volumeMounts: [{ mountPath: '/var/lib/etcd-wal' }] }],
                volumes: [{ hostPath: { path: '/var/lib/etcd-wal' } }],
              },
            },
          ],
        },
      },
    ]);
  });

  test('lets a flag set by hand win, behind the computed ones', () => {
    const flags = { 'kube-scheduler': { 'kube-api-qps': '300', v: '2' } };
    const [, cluster] = documentsOf(planOf(referenceWith({ flags })), 'master1', 'init.yaml');
    const { scheduler } = cluster as { scheduler: { extraArgs: { name: string; value: string }[] } };
    expect(scheduler.extraArgs.slice(-2)).toEqual([
      { name: 'kube-api-qps', value: '300' },
      { name: 'v', value: '2' },
    ]);
    expect(scheduler.extraArgs.filter(({ name }) => name === 'kube-api-qps')).toHaveLength(1);
  });

  test('leaves the members of a stacked etcd to kubeadm', () => {
    const [, cluster] = documentsOf(planOf(STACKED), 'master1', 'init.yaml');
    expect(cluster).toHaveProperty('etcd.local.dataDir', '/var/lib/etcd');
    expect(JSON.stringify(cluster)).not.toContain('initial-cluster');
  });

  test('gives no other node the taints of control planes', () => {
    expect(documentsOf(referencePlan(), 'master1', 'init.yaml')[2]).not.toHaveProperty('registerWithTaints');
  });

  test.each([
    [{}, 'registry.k8s.io', {}],
    [{ coredns: 'registry.k8s.io/coredns/coredns:v1.14.2' }, 'registry.k8s.io', {}],
    [
      { coredns: 'mirror.example.com/dns/coredns:v1.15.0' },
      'registry.k8s.io',
      { imageRepository: 'mirror.example.com/dns', imageTag: 'v1.15.0' },
    ],
    [
      { 'kube-apiserver': 'mirror.example.com/k8s/kube-apiserver:v1.36.3' },
      'mirror.example.com/k8s',
      { imageRepository: 'registry.k8s.io/coredns', imageTag: 'v1.14.2' },
    ],
  ])('with images %j it pulls from %s', (images, imageRepository, dns) => {
    const [, cluster] = documentsOf(planOf(referenceWith({ images })), 'master1', 'init.yaml');
    expect(cluster).toMatchObject({ imageRepository });
    expect(cluster).toHaveProperty('dns', dns);
  });
});

describe('join.yaml', () => {
  test.each([
    ['v1.30.4', { file: { kubeConfigPath: '/etc/kubernetes/discovery.conf' }, timeout: '30m0s' }, undefined],
    ['v1.31.0', { file: { kubeConfigPath: '/etc/kubernetes/discovery.conf' } }, { discovery: '30m0s' }],
  ])('of %s waits for the cluster in the words of its API version', (kubernetes, discovery, timeouts) => {
    const [join] = documentsOf(
      planOf(referenceWith({ kubernetes, bootstrap: 'kubeadm' })),
      'worker1',
      'join.yaml',
    );
    expect([join?.discovery, join?.timeouts]).toEqual([discovery, timeouts]);
  });

  const AFTER_CUT = [
    'FileAvailable--etc-kubernetes-bootstrap-kubelet.conf',
    'FileAvailable--etc-kubernetes-kubelet.conf',
  ];
  const CONTROL_PLANE = [
    ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map(
      (name) => `FileAvailable--etc-kubernetes-manifests-${name}.yaml`,
    ),
    ...['10250', '10257', '10259'].map((port) => `Port-${port}`),
  ];
  const CA = 'FileAvailable--etc-kubernetes-pki-ca.crt';
  const ETCD = 'FileAvailable--etc-kubernetes-manifests-etcd.yaml';

  test.each([
    ['static', 'master2', main, undefined],
    ['static', 'worker200', main, [CA]],
    ['kubeadm', 'worker200', main, [...AFTER_CUT, CA, 'Port-10250']],
    ['kubeadm', 'master2', main, [...AFTER_CUT, ...CONTROL_PLANE, 'Port-6443']],
    [
      'kubeadm',
      'master2',
      STACKED,
      [
        ...['DirAvailable--var-lib-etcd', ...AFTER_CUT, ETCD, ...CONTROL_PLANE],
        ...['Port-2379', 'Port-2380', 'Port-6443'],
      ],
    ],
  ] as const)(
    '%s: %s expects what lies there before, or after an earlier try',
    (bootstrap, name, spec, checks) => {
      const [join] = documentsOf(planOf({ ...spec, bootstrap }), name, 'join.yaml');
      const registration = join?.nodeRegistration as { ignorePreflightErrors?: string[] } | undefined;
      expect(registration?.ignorePreflightErrors).toEqual(checks);
    },
  );

  test('makes a control plane of a control plane only', () => {
    const controlPlane = { localAPIEndpoint: { advertiseAddress: '10.20.0.11', bindPort: 6443 } };
    expect(documentsOf(referencePlan(), 'master2', 'join.yaml')[0]).toMatchObject({ controlPlane });
    expect(documentsOf(referencePlan(), 'worker1', 'join.yaml')[0]).not.toHaveProperty('controlPlane');
  });

  test('patches only the kubelets that differ from the first control plane', () => {
    const pools = {
      ...main.pools,
      workers: { ...workers, role: 'worker' as const, kubelet: { maxPods: 60 } },
    };
    const plan = planOf(referenceWith({ pools }));
    const patch = 'patches/kubeletconfiguration+merge.yaml';
    expect(documentsOf(plan, 'worker1', patch)).toEqual([{ kubeReserved: { memory: '915Mi' }, maxPods: 60 }]);
    expect(() => documentsOf(plan, 'master2', patch)).toThrow('has no');
  });
});

describe('the pods that kubeadm writes where SELinux is enforced', () => {
  const rocky = { os: 'rocky-9', host: { selinux: 'enforcing' }, bootstrap: 'kubeadm' } as const;
  const targets = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'];

  test.each([
    ['dedicated', main, targets],
    ['stacked', STACKED, ['etcd', ...targets]],
  ])('are patched, with %s etcd', (_, spec, pods) => {
    const plan = planOf({ ...spec, ...rocky });
    const patch = { spec: { securityContext: { seLinuxOptions: { type: 'spc_t' } } } };
    for (const pod of pods) {
      expect(documentsOf(plan, 'master1', `patches/${pod}+strategic.yaml`)).toEqual([patch]);
    }
    expect(documentsOf(plan, 'master1', 'init.yaml')[0]).toMatchObject({
      patches: { directory: `${FOLDER}/patches` },
    });
    expect(
      artifactsOf(plan, 'master1')
        .map(pathOf)
        .filter((path) => path?.includes('+strategic')),
    ).toHaveLength(pods.length);
  });

  test.each([
    ['permissive', { ...rocky, host: { selinux: 'permissive' } }, 'master1'],
    ['absent', { bootstrap: 'kubeadm' }, 'master1'],
    ['enforced on a worker', rocky, 'worker1'],
    ['enforced on pods of ours', { ...rocky, bootstrap: 'static' }, 'master1'],
  ] as const)('are left alone where it is %s', (_, fields, machine) => {
    const paths = artifactsOf(planOf(referenceWith(fields)), machine).map(pathOf);
    expect(paths.filter((path) => path?.includes('+strategic'))).toEqual([]);
  });
});

test('there is no etcd.yaml for members that find one another otherwise than by a list', () => {
  const etcd = { ...main.etcd, main: { pool: 'etcd-main', discoverySrv: 'etcd.example.com' } };
  const plan = planOf(referenceWith({ etcd }));
  expect(() => documentsOf(plan, 'etcd1', 'etcd.yaml')).toThrow('has no');
  expect(() => documentsOf(plan, 'etcd4', 'etcd.yaml')).not.toThrow();
});

test('etcd.yaml makes the member that the static pod runs', () => {
  const [machine, cluster] = documentsOf(
    planOf(referenceWith({ kubernetes: 'v1.25.8' })),
    'etcd5',
    'etcd.yaml',
  );
  expect(machine).toMatchObject({
    localAPIEndpoint: { advertiseAddress: '10.20.0.5' },
    nodeRegistration: { name: 'etcd5' },
  });
  expect(cluster).toMatchObject({
    kubernetesVersion: 'v1.25.8',
    etcd: {
      local: {
        extraArgs: {
          'initial-advertise-peer-urls': 'https://10.20.0.5:2380',
          'initial-cluster':
            'etcd4=https://10.20.0.4:2380,etcd5=https://10.20.0.5:2380,etcd6=https://10.20.0.6:2380',
          'initial-cluster-state': 'new',
          'initial-cluster-token': 'reference-events',
          name: 'etcd5',
        },
        peerCertSANs: ['etcd5', '10.20.0.5', 'events.etcd.invalid'],
        serverCertSANs: ['etcd5', '10.20.0.5', 'events.etcd.invalid'],
      },
    },
  });
});

describe('validate', () => {
  const image = (name: string, tag: string) => ({ images: { [name]: `mirror.example.com/k8s/${tag}` } });
  const taken = { ...masters, role: 'control-plane' as const };
  const oneDiffers = { master2: { flags: { 'kube-apiserver': { v: '4' } } } };

  test.each<[string, Partial<ClusterSpec>, RegExp[]]>([
    ['nothing', {}, []],
    ['images of one repository', { images: mirrored() }, []],
    [
      'one image from elsewhere',
      image('kube-proxy', 'kube-proxy:v1.36.3'),
      [/^images\.kube-proxy: .* pulls registry\.k8s\.io\/kube-proxy:v1\.36\.3;/],
    ],
    [
      'an image by another name',
      image('coredns', 'dns:v1.14.2'),
      [/^images\.coredns: .* <repository>\/coredns:<tag>;/],
    ],
    [
      'a control plane with a flag of its own',
      { pools: { ...main.pools, masters: { ...taken, machines: oneDiffers } } },
      [
        /^pools\.masters\.flags\.kube-apiserver: apiServer would differ between masters\.master2 and masters,/,
      ],
    ],
  ])('%s', (_, fields, messages) => {
    const issues = issuesOf(referenceWith({ ...fields, bootstrap: 'kubeadm' }));
    expect(issues).toEqual(messages.map((message) => expect.stringMatching(message)));
    expect(issuesOf(referenceWith(fields))).toEqual([]);
  });

  function mirrored(): Record<string, string> {
    const names = ['kube-apiserver', 'kube-controller-manager', 'kube-proxy', 'kube-scheduler'];
    return Object.fromEntries(names.map((name) => [name, `mirror.example.com/k8s/${name}:v1.36.3`]));
  }
});
