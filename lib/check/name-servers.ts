import type { ClusterModel, PoolModel } from '../constructs';
import { type Issue, warning } from '../plan';
import { parseAddress } from '../plan/address';
import { byPath } from './read/files';
import { imageReferences } from './read/images';
import type { Rule } from './rule';

/** Machines that are to fetch something by a name have somebody to ask for its address. */
export const nameServers: Rule = {
  name: 'name-servers',
  protects:
    'Without a DNS server a machine installs no package and pulls no image by name; all it says is that a host is unknown.',
  seen: ['kelseyhightower/kubernetes-the-hard-way#455', 'kubernetes/kubeadm#835'],
  check: (model) => (model.plan.networks.nameservers.length > 0 ? [] : missing(model)),
};

/** All of them in one issue: one line in the description mends them together. */
function missing(model: ClusterModel): Issue[] {
  const names = new Set([
    ...model.pools.flatMap(fetchedFrom),
    ...imageReferences(model).map(({ value }) => value.split('/')[0]?.split(':')[0] ?? ''),
  ]);
  const known = knownIn(model);
  const unknown = [...names].filter((name) => parseAddress(name) === undefined && !known.has(name));
  if (unknown.length === 0) return [];
  const message = `there are none, but machines fetch from ${unknown.sort().join(', ')}`;
  return [warning('networks.nameservers', message, 'name a DNS server, or fetch from addresses')];
}

/** What the components of these names fetch; the rest only mentions URLs. */
const FETCHING = ['addons', 'registries', 'software', 'time-sync'];

function fetchedFrom({ shared }: PoolModel): string[] {
  const texts = shared.files.filter(({ component }) => FETCHING.includes(component)).map(({ text }) => text);
  const urls = [...texts, ...shared.downloads.map(({ url }) => url)];
  return urls.flatMap((text) =>
    Array.from(text.matchAll(/https?:\/\/([a-z0-9.-]+)/g), ([, host]) => host as string),
  );
}

/** What any hosts file of the cluster knows: rule host-names sees that each has what it needs. */
function knownIn({ pools }: ClusterModel): ReadonlySet<string> {
  const files = pools.flatMap(({ machines }) => {
    const [machine] = machines;
    const file = machine && byPath(machine.own).get('/etc/hosts');
    return file ? [file] : [];
  });
  return new Set(files.flatMap(({ text }) => text.split(/\s+/)));
}
