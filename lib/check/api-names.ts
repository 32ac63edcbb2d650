import type { AddonModel, ClusterModel } from '../constructs';
import { apiServerNames, error, type Issue } from '../plan';
import { wrongIn } from './issues';
import { documentOf, fileAt } from './read/files';
import { virtualRouters } from './read/keepalived';
import { apiServers, INIT, type Program } from './read/programs';
import { textsAt } from './read/value';
import type { Rule } from './rule';

/** The API's certificate names every host by which any file of the cluster calls the API. */
export const apiNames: Rule = {
  name: 'api-names',
  protects:
    'Clients refuse an API server whose certificate does not name the balancer that they called: x509, certificate is valid for others.',
  seen: [
    'kubernetes/kubeadm#1447',
    'kubernetes-sigs/kubespray#2231',
    'kubernetes-sigs/kubespray#4775',
    'Netcracker/KubeMarine#530',
  ],
  check: (model) => {
    const { dns, ip } = apiServerNames(model.plan);
    const names = new Set([...dns, ...ip]);
    const servers = apiServers(model);
    return [
      ...model.addons.flatMap((addon) => checkAddon(addon, names)),
      ...servers.flatMap((server) => checkServer(model, server, names)),
      ...servers.flatMap((server) => checkKubeadm(model, server, names)),
    ];
  },
};

const MEND = 'lead it to endpoint.address or endpoint.name, which the certificate names';

/** What runs in the cluster and calls the API from outside of it: kube-proxy, the pod network. */
function checkAddon(addon: AddonModel, names: ReadonlySet<string>): Issue[] {
  const text = JSON.stringify(addon.objects);
  const hosts = [...text.matchAll(/(?:server: https:\/\/|KUBERNETES_SERVICE_HOST":")([A-Za-z0-9.-]+)/g)];
  return [...new Set(hosts.map(([, host = '']) => host))]
    .filter((host) => !names.has(host))
    .map((host) =>
      error('endpoint', `cluster/${addon.name} calls the API at ${host}, which no certificate names`, MEND),
    );
}

/** The API server announces itself, and what on its machine calls the API names a server. */
function checkServer(
  model: ClusterModel,
  { machine, file, flags }: Program,
  names: ReadonlySet<string>,
): Issue[] {
  const kubectl = fileAt(machine, '/opt/bootwright/bin/kubectl');
  const [, called] = /--server=https:\/\/([^:/\s]+)/.exec(kubectl?.text ?? '') ?? [];
  const virtual = virtualRouters(model)
    .filter((router) => router.machine === machine)
    .flatMap((router) =>
      router.addresses.map((host) => ({ host, file: router.file, what: 'virtual_ipaddress' })),
    );
  return [
    { host: flags.get('advertise-address'), file, what: '--advertise-address' },
    { host: called, file: kubectl, what: '--server' },
    ...virtual,
  ].flatMap(({ host, file: place, what }) =>
    host === undefined || !place || names.has(host)
      ? []
      : [wrongIn(machine, place, `${what} ${host} is in no certificate of the API`, MEND)],
  );
}

/** kubeadm makes, and renews, the certificate with these besides the machine's own and those of the Service. */
function checkKubeadm(
  { plan: { endpoint } }: ClusterModel,
  { machine }: Program,
  names: ReadonlySet<string>,
): Issue[] {
  const file = fileAt(machine, INIT);
  if (!file) return [];
  const cluster = documentOf(file, 'ClusterConfiguration');
  const sans = textsAt(cluster, '/apiServer/certSANs');
  const wanted = [...new Set([endpoint.host, endpoint.address, ...endpoint.names])];
  const missing = wanted.filter((each) => !sans.includes(each));
  const strange = sans.filter((each) => !names.has(each));
  return [
    ...missing.map((each) => `apiServer.certSANs misses ${each}, by which clients call the API`),
    ...strange.map(
      (each) => `apiServer.certSANs has ${each}, which the certificate of sealed/ does not name`,
    ),
  ].map((message) => wrongIn(machine, file, message, `let it be ${wanted.join(', ')}`));
}
