import { type AlternativeNames, type ClusterPlan, etcdMemberNames, type Issue } from '../plan';
import { wrongIn } from './issues';
import { documentOf, fileAt, valueAt } from './read/files';
import { etcdMembers, type Program } from './read/programs';
import { textsAt } from './read/value';
import type { Rule } from './rule';

/** The certificates of a member of etcd name every host by which peers and clients are told to reach it. */
export const etcdNames: Rule = {
  name: 'etcd-names',
  protects:
    'Peers refuse a member, and API servers an endpoint, whose certificate does not name the address that they called.',
  seen: ['etcd-io/etcd#8318', 'etcd-io/etcd#12567'],
  guardsData: true,
  check: (model) =>
    model.plan.etcdClusters
      .flatMap((cluster) => etcdMembers(model, cluster))
      .flatMap((member) => [...checkUrls(model.plan, member), ...checkKubeadm(model.plan, member)]),
};

/** The flags by which others learn of a member. */
const ANNOUNCED = ['advertise-client-urls', 'initial-advertise-peer-urls'] as const;

function checkUrls(plan: ClusterPlan, member: Program): Issue[] {
  const names = etcdMemberNames(plan, member.machine.plan);
  return announced(member)
    .filter(({ host }) => !isNamed(host, names))
    .map(({ flag, url, host }) =>
      wrongIn(
        member.machine,
        member.file,
        `--${flag}=${url}, and the certificates of ${member.machine.plan.name} do not name ${host}`,
        `use one of ${[...names.ip, ...names.dns].join(', ')}`,
      ),
    );
}

/** `kubeadm certs renew` makes the certificates anew with the names of its own configuration. */
function checkKubeadm(plan: ClusterPlan, { machine, flags }: Pick<Program, 'flags' | 'machine'>): Issue[] {
  const file = fileAt(machine, '/etc/kubernetes/kubeadm/etcd.yaml');
  if (!file) return [];
  const local = valueAt(documentOf(file, 'ClusterConfiguration'), '/etcd/local');
  const names = etcdMemberNames(plan, machine.plan);
  const hosts = announced({ flags }).map(({ host }) => host);
  const wanted = [...new Set([machine.plan.name, ...hosts])];
  return ['peerCertSANs', 'serverCertSANs'].flatMap((field) => {
    const sans = textsAt(local, `/${field}`);
    const missing = wanted.filter((each) => !sans.includes(each)).map((each) => `misses ${each}`);
    const strange = sans
      .filter((each) => !isNamed(each, names))
      .map((each) => `has ${each}, which is not its name`);
    return [...missing, ...strange].map((what) =>
      wrongIn(machine, file, `${field} ${what}`, `let it be ${wanted.join(', ')}`),
    );
  });
}

function announced({ flags }: Pick<Program, 'flags'>) {
  return ANNOUNCED.flatMap((flag) =>
    (flags.get(flag) ?? '')
      .split(',')
      .filter((url) => URL.canParse(url))
      .map((url) => ({ flag, url, host: new URL(url).hostname })),
  );
}

function isNamed(host: string, { dns, ip }: AlternativeNames): boolean {
  return ip.includes(host) || dns.includes(host);
}
