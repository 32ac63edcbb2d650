import type { Facts } from '../bundle/facts';

/** What of an earlier bundle can be read: a path below it, or nothing where there is no such file. */
export type Read = (path: string) => string | undefined;

const MANIFESTS = '/rootfs/etc/kubernetes/manifests';
const MANAGER = `${MANIFESTS}/kube-controller-manager.yaml`;
const INIT = '/rootfs/etc/kubernetes/kubeadm/init.yaml';

/**
 * The facts of a bundle whose index has none yet, as far as its files tell: networks, members of etcd and how the
 * control plane came to life. What they do not tell is left out, and not compared.
 */
export function olderFacts(name: string, paths: readonly string[], read: Read): Facts {
  const found = { ...members(name, paths, read), ...told(textsOf(paths, read)) };
  return Object.fromEntries(
    Object.entries(found).flatMap(([fact, text]) => (text === undefined ? [] : [[fact, text]])),
  );
}

/** What some of its files say; empty where there is no such file. */
interface Texts {
  readonly init: string;
  readonly kubelet: string;
  readonly manager: string;
  readonly proxy: string;
  /** The path of the file by which the first control plane comes to life. */
  readonly start: string;
}

function textsOf(paths: readonly string[], read: Read): Texts {
  const first = (end: string) => paths.find((path) => path.endsWith(end));
  const text = (end: string) => read(first(end) ?? '');
  const init = text(INIT) ?? '';
  return {
    init,
    kubelet: text('/rootfs/var/lib/kubelet/config.yaml') ?? '',
    manager: text(MANAGER) ?? '',
    proxy: text('cluster/kube-proxy.yaml') ?? init,
    start: first(INIT) ?? first(MANAGER) ?? '',
  };
}

function told({ init, kubelet, manager, proxy, start }: Texts): Readonly<Record<string, string | undefined>> {
  return {
    bootstrap: manager !== '' ? 'static' : init !== '' ? 'kubeadm' : undefined,
    firstControlPlane: /^machines\/([^/]+)\//.exec(start)?.[1],
    'networks.dnsDomain': textOf(init, 'dnsDomain:') ?? textOf(kubelet, 'clusterDomain:'),
    'networks.nodeMask': textOf(manager, '--node-cidr-mask-size='),
    'networks.pods': textOf(manager, '--cluster-cidr=') ?? textOf(init, 'podSubnet:'),
    'networks.services': textOf(manager, '--service-cluster-ip-range=') ?? textOf(init, 'serviceSubnet:'),
    proxyMode: textOf(proxy, '\n    mode:') ?? textOf(proxy, '\nmode:'),
  };
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
