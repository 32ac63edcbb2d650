import { own } from './own';

/**
 * What the value of a flag names on the machine: a `file` that is read, a `certificate` and its key, a `folder` that is
 * written to, or a file that is `written`.
 */
export type Named = 'certificate' | 'file' | 'folder' | 'written';

/**
 * Of all minors that are known here, by the help of each flag: other values that begin with a slash are none, such as
 * etcd's prefix or the name of a cgroup.
 */
const FLAGS: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  etcd: {
    'cert-file': 'file',
    'client-crl-file': 'file',
    'data-dir': 'folder',
    'key-file': 'file',
    'peer-cert-file': 'file',
    'peer-client-cert-file': 'file',
    'peer-client-key-file': 'file',
    'peer-crl-file': 'file',
    'peer-key-file': 'file',
    'peer-trusted-ca-file': 'file',
    'trusted-ca-file': 'file',
    'wal-dir': 'folder',
  },
  'kube-apiserver': {
    'admission-control-config-file': 'file',
    'allow-metric-labels-manifest': 'file',
    'audit-log-path': 'written',
    'audit-policy-file': 'file',
    'audit-webhook-config-file': 'file',
    'authentication-config': 'file',
    'authentication-token-webhook-config-file': 'file',
    'authorization-config': 'file',
    'authorization-policy-file': 'file',
    'authorization-webhook-config-file': 'file',
    'cert-dir': 'folder',
    'client-ca-file': 'file',
    'cloud-config': 'file',
    'debug-socket-path': 'written',
    'egress-selector-config-file': 'file',
    'encryption-provider-config': 'file',
    'etcd-cafile': 'file',
    'etcd-certfile': 'file',
    'etcd-keyfile': 'file',
    'kubelet-certificate-authority': 'file',
    'kubelet-client-certificate': 'file',
    'kubelet-client-key': 'file',
    'log-dir': 'folder',
    'log-file': 'written',
    'oidc-ca-file': 'file',
    'peer-ca-file': 'file',
    'proxy-client-cert-file': 'file',
    'proxy-client-key-file': 'file',
    'requestheader-client-ca-file': 'file',
    'service-account-key-file': 'file',
    'service-account-signing-endpoint': 'file',
    'service-account-signing-key-file': 'file',
    'tls-cert-file': 'file',
    'tls-private-key-file': 'file',
    'tls-sni-cert-key': 'certificate',
    'token-auth-file': 'file',
    'tracing-config-file': 'file',
  },
  'kube-controller-manager': {
    'allow-metric-labels-manifest': 'file',
    'authentication-kubeconfig': 'file',
    'authorization-kubeconfig': 'file',
    'cert-dir': 'folder',
    'client-ca-file': 'file',
    'cloud-config': 'file',
    'cluster-signing-cert-file': 'file',
    'cluster-signing-key-file': 'file',
    'cluster-signing-kube-apiserver-client-cert-file': 'file',
    'cluster-signing-kube-apiserver-client-key-file': 'file',
    'cluster-signing-kubelet-client-cert-file': 'file',
    'cluster-signing-kubelet-client-key-file': 'file',
    'cluster-signing-kubelet-serving-cert-file': 'file',
    'cluster-signing-kubelet-serving-key-file': 'file',
    'cluster-signing-legacy-unknown-cert-file': 'file',
    'cluster-signing-legacy-unknown-key-file': 'file',
    'flex-volume-plugin-dir': 'folder',
    kubeconfig: 'file',
    'leader-migration-config': 'file',
    'log-dir': 'folder',
    'log-file': 'written',
    'pv-recycler-pod-template-filepath-hostpath': 'file',
    'pv-recycler-pod-template-filepath-nfs': 'file',
    'requestheader-client-ca-file': 'file',
    'root-ca-file': 'file',
    'service-account-private-key-file': 'file',
    'tls-cert-file': 'file',
    'tls-private-key-file': 'file',
    'tls-sni-cert-key': 'certificate',
  },
  'kube-scheduler': {
    'allow-metric-labels-manifest': 'file',
    'authentication-kubeconfig': 'file',
    'authorization-kubeconfig': 'file',
    'cert-dir': 'folder',
    'client-ca-file': 'file',
    config: 'file',
    kubeconfig: 'file',
    'log-dir': 'folder',
    'log-file': 'written',
    'requestheader-client-ca-file': 'file',
    'tls-cert-file': 'file',
    'tls-private-key-file': 'file',
    'tls-sni-cert-key': 'certificate',
    'write-config-to': 'written',
  },
};

/** Whether the flags of a program that name files are known. */
export function hasFileFlags(program: string): boolean {
  return own(FLAGS, program) !== undefined;
}

/** A path that a flag names. */
export interface NamedPath {
  readonly path: string;
  readonly named: Named;
}

/** The absolute paths that the value of a flag names; none for a flag that names none, or for standard output. */
export function pathsNamedBy(program: string, flag: string, value: string): readonly NamedPath[] {
  return namedBy(program, flag, value).filter(({ path }) => path.startsWith('/'));
}

/** What the value of a flag names without the folder that it is in; not standard output, nor a socket without a file. */
export function relativePathsIn(program: string, flag: string, value: string): readonly NamedPath[] {
  return namedBy(program, flag, value).filter(({ path }) => !/^(\/|@|-?$)/.test(path));
}

function namedBy(program: string, flag: string, value: string): readonly NamedPath[] {
  const named = own(FLAGS[program], flag);
  if (!named) return [];
  // `certificate,key` and, behind a colon, names that it is for (component-base, cli/flag/namedcertkey_flag.go).
  const values = named === 'certificate' ? (value.split(':')[0] ?? '').split(',') : [value];
  return values.map((path) => ({ path, named }));
}
