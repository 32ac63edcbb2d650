import { sha256 } from '../formats';
import type { FlaggedComponent, PoolPlan } from '../plan';
import { pathsNamedBy } from '../releases/file-flags';

/**
 * Flags of files that are read again when they change, or at each use (kubernetes, pkg/kubeapiserver/options and
 * apiserver/pkg/server/dynamiccertificates; etcd, client/pkg/transport). All others are read at the start alone.
 */
const READ_AGAIN: Readonly<Record<Exclude<FlaggedComponent, 'kubelet'>, RegExp>> = {
  etcd: /^(peer-)?(cert|client-crl|crl|key)-file$/,
  'kube-apiserver':
    /^(authentication-config|authorization-config|(requestheader-)?client-ca-file|etcd-(cert|key)file|kubelet-client-(certificate|key)|proxy-client-(cert|key)-file|tls-(cert|private-key)-file|tls-sni-cert-key)$/,
  'kube-controller-manager':
    /^((requestheader-)?client-ca-file|cluster-signing-.+-file|tls-(cert|private-key)-file|tls-sni-cert-key)$/,
  'kube-scheduler': /^((requestheader-)?client-ca-file|tls-(cert|private-key)-file|tls-sni-cert-key)$/,
};

/** A file that a pod reads at its start. */
export interface ReadAtStart {
  readonly path: string;
  readonly text: string;
}

/** A program of a static pod, whose flags the description may set by hand. */
export type PodComponent = keyof typeof READ_AGAIN;

/** The paths that such flags name and that are read at the start alone. */
export function pathsReadAtStart(component: PodComponent, { settings }: PoolPlan): readonly string[] {
  return Object.entries(settings.flags[component])
    .filter(([flag]) => !READ_AGAIN[component].test(flag))
    .flatMap(([flag, { value }]) => value.flatMap((each) => pathsNamedBy(component, flag, each)))
    .map(({ path }) => path);
}

/** Those of the description that flags set by hand name; what `sealed/` alone has is not known here. */
export function readAtStart(component: PodComponent, pool: PoolPlan): readonly ReadAtStart[] {
  const named = pathsReadAtStart(component, pool);
  return pool.settings.files
    .filter(({ value }) => named.includes(value.path))
    .map(({ value: { content, path } }) => ({ path, text: content }));
}

/**
 * The annotation by which a static pod becomes another one when such a file changes: the kubelet starts it anew for a
 * change of its manifest and for nothing else (kubernetes, pkg/kubelet/config/common.go). None without files.
 */
export function checksumOf(files: readonly ReadAtStart[]): Readonly<Record<string, string>> {
  if (files.length === 0) return {};
  return { 'checksum/files': sha256(files.map(({ path, text }) => `${path}\n${text}`).join('\n')) };
}
