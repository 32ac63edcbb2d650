import type { Facts } from '../bundle/facts';

/** What of an earlier bundle can be read: a path below it, or nothing where there is no such file. */
export type Read = (path: string) => string | undefined;

const MANIFESTS = '/rootfs/etc/kubernetes/manifests';
const INIT = '/rootfs/etc/kubernetes/kubeadm/init.yaml';

/**
 * The facts of a bundle whose index has none yet, as far as its files tell: networks, members of etcd and how the
 * control plane came to life. What they do not tell is left out, and not compared.
 */
export function olderFacts(name: string, paths: readonly string[], read: Read): Facts {
  const first = (end: string) => paths.find((path) => path.endsWith(end));
  const manager = read(first(`${MANIFESTS}/kube-controller-manager.yaml`) ?? '') ?? '';
  const init = read(first(INIT) ?? '') ?? '';
  const proxy = read(first('cluster/kube-proxy.yaml') ?? '') ?? init;
  const found: Record<string, string | undefined> = {
    bootstrap: manager !== '' ? 'static' : init !== '' ? 'kubeadm' : undefined,
    ...members(name, paths, read),
    firstControlPlane: /^machines\/([^/]+)\//.exec(
      first(INIT) ?? first(`${MANIFESTS}/kube-controller-manager.yaml`) ?? '',
    )?.[1],
    'networks.dnsDomain':
      textOf(init, 'dnsDomain:') ??
      textOf(read(first('/rootfs/var/lib/kubelet/config.yaml') ?? '') ?? '', 'clusterDomain:'),
    'networks.nodeMask': textOf(manager, '--node-cidr-mask-size='),
    'networks.pods': textOf(manager, '--cluster-cidr=') ?? textOf(init, 'podSubnet:'),
    'networks.services': textOf(manager, '--service-cluster-ip-range=') ?? textOf(init, 'serviceSubnet:'),
    proxyMode: textOf(proxy, '\n    mode:') ?? textOf(proxy, '\nmode:'),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([fact, text]) => (text === undefined ? [] : [[fact, text]])),
  );
}

/** Each member by what its manifest says of itself; its cluster is the end of its token. */
function members(name: string, paths: readonly string[], read: Read): Facts {
  const clusters = new Map<string, string[]>();
  for (const path of paths.filter((each) => each.endsWith(`${MANIFESTS}/etcd.yaml`))) {
    const text = read(path) ?? '';
    const cluster = textOf(text, '--initial-cluster-token=')?.slice(`${name}-`.length);
    const member = `${textOf(text, '--name=')}=${textOf(text, '--initial-advertise-peer-urls=')}`;
    if (cluster !== undefined) clusters.set(cluster, [...(clusters.get(cluster) ?? []), member]);
  }
  return Object.fromEntries(
    [...clusters].map(([cluster, all]) => [`etcd.${cluster}.members`, all.join(',')]),
  );
}

/** The word behind a flag or a key. */
function textOf(text: string, key: string): string | undefined {
  const [, rest] = text.split(key);
  return rest === undefined ? undefined : /^\s*["']?([^\s"']+)/.exec(rest)?.[1];
}
