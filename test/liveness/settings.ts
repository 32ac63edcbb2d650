import type { SettingsSpec } from '../../lib/spec';

type Settings = Omit<SettingsSpec, 'extensions'>;

/** Keys that one level of the description sets, so that none of them hides what another one sets. */
interface Keys {
  readonly name: string;
  readonly flags: SettingsSpec['flags'];
  readonly kubelet: SettingsSpec['kubelet'];
  readonly sysctl: string;
  readonly package: string;
}

const CLUSTER: Keys = {
  name: 'cluster',
  flags: {
    etcd: { 'max-txn-ops': '256' },
    'kube-apiserver': { 'audit-log-maxage': '7' },
    'kube-controller-manager': { 'terminated-pod-gc-threshold': '600' },
    'kube-scheduler': { v: '3' },
    kubelet: { v: '3' },
  },
  kubelet: { containerLogMaxFiles: 4 },
  sysctl: 'vm.swappiness',
  package: 'nfs-common',
};

const POOL: Keys = {
  name: 'pool',
  flags: {
    etcd: { 'max-request-bytes': '2000000' },
    'kube-apiserver': { 'audit-log-maxbackup': '3' },
    'kube-controller-manager': { 'large-cluster-size-threshold': '70' },
    'kube-scheduler': { 'log-flush-frequency': '7s' },
    kubelet: { 'log-flush-frequency': '7s' },
  },
  kubelet: { maxOpenFiles: 900000 },
  sysctl: 'vm.dirty_ratio',
  package: 'lvm2',
};

const MACHINE: Keys = {
  name: 'machine',
  flags: {
    etcd: { 'max-concurrent-streams': '2000' },
    'kube-apiserver': { 'audit-log-maxsize': '70' },
    'kube-controller-manager': { 'kube-api-content-type': 'application/json' },
    'kube-scheduler': { 'contention-profiling': 'true' },
    kubelet: { vmodule: 'kubelet=3' },
  },
  kubelet: { eventBurst: 90 },
  sysctl: 'vm.nr_hugepages',
  package: 'mdadm',
};

/** Every setting but `extensions`, which packages take the place of. */
function settings({ name, flags, kubelet, sysctl, package: own }: Keys): Settings {
  return {
    flags,
    kubelet,
    sysctls: { [sysctl]: 10 },
    files: [{ path: `/etc/${name}.conf`, content: `${name}\n`, mode: '0640' }],
    secretFiles: [{ path: `/etc/${name}.key`, secret: `${name}-key`, mode: '0600' }],
    units: [
      { name: `${name}.service`, content: '[Service]\nExecStart=/bin/true\n', enabled: false, masked: false },
    ],
    packages: [own],
    kernelArguments: [`${name}=1`],
    patches: [
      {
        path: '/etc/kubernetes/addons/04-coredns.yaml',
        document: 0,
        operations: [{ op: 'add', path: `/metadata/${name}`, value: 'yes' }],
      },
    ],
  };
}

export const clusterSettings = settings(CLUSTER);
export const poolSettings = settings(POOL);
export const machineSettings = settings(MACHINE);
