import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { documentOf, fileAt, valueAt } from './read/files';
import { etcdMembers, extraArguments, type Program } from './read/programs';
import { staticPodOn } from './read/static-pods';
import { shown, tableAt } from './read/value';
import type { Rule } from './rule';

/** A member of etcd listens where it says that it does, and kubeadm knows it by the same flags. */
export const etcdUrls: Rule = {
  name: 'etcd-urls',
  protects:
    'A member that announces an address where it does not listen is never reached by its peers, and its cluster has one member less from the start.',
  seen: ['etcd-io/etcd#7588', 'etcd-io/etcd#8298'],
  check: (model: ClusterModel) =>
    model.plan.etcdClusters
      .flatMap((cluster) => etcdMembers(model, cluster))
      .flatMap((member) => [...checkAnnounced(member), ...checkListening(member), ...checkKubeadm(member)]),
};

/** What is announced, and by which flag it is listened on. */
const ANNOUNCED = [
  ['advertise-client-urls', 'listen-client-urls'],
  ['initial-advertise-peer-urls', 'listen-peer-urls'],
] as const;

function checkAnnounced({ machine, file, flags }: Program): Issue[] {
  const annotations = tableAt(staticPodOn(machine, 'etcd')?.document, '/metadata/annotations');
  const annotated = annotations['kubeadm.kubernetes.io/etcd.advertise-client-urls'];
  const odd =
    annotated !== undefined && annotated !== flags.get('advertise-client-urls') ? [shown(annotated)] : [];
  return [
    ...ANNOUNCED.flatMap(([announced, listening]) => {
      const there = (flags.get(listening) ?? '').split(',');
      return (flags.get(announced) ?? '')
        .split(',')
        .filter((url) => URL.canParse(url) && isAddress(url) && !listens(url, there))
        .map((url) =>
          wrongIn(machine, file, `--${announced}=${url} is not in --${listening}=${there}`, `add ${url}`),
        );
    }),
    ...odd.map((url) =>
      wrongIn(
        machine,
        file,
        `is annotated with ${url}, but has --advertise-client-urls=${flags.get('advertise-client-urls')}`,
        'annotate it with the same',
      ),
    ),
  ];
}

/** By a name, as members that find one another by SRV records have it, others may lead to it. */
function isAddress(url: string): boolean {
  return /^[\d.]+$/.test(new URL(url).hostname);
}

function listens(url: string, there: readonly string[]): boolean {
  return there.includes(url) || there.includes(url.replace(/\/\/[\d.]+:/, '//0.0.0.0:'));
}

/** Nobody can listen on an address of another machine. */
function checkListening({ machine, file, flags }: Program): Issue[] {
  const own = [machine.plan.address, '127.0.0.1', '0.0.0.0'];
  return ['listen-client-urls', 'listen-metrics-urls', 'listen-peer-urls'].flatMap((flag) =>
    (flags.get(flag) ?? '')
      .split(',')
      .filter((url) => URL.canParse(url) && !own.includes(new URL(url).hostname))
      .map((url) =>
        wrongIn(
          machine,
          file,
          `--${flag} has ${url}, which is not of this machine`,
          `use ${machine.plan.address}`,
        ),
      ),
  );
}

/** kubeadm makes the member's manifest anew from its own configuration. */
function checkKubeadm({ machine, flags }: Program): Issue[] {
  const file = fileAt(machine, '/etc/kubernetes/kubeadm/etcd.yaml');
  if (!file) return [];
  const extra = extraArguments(valueAt(documentOf(file, 'ClusterConfiguration'), '/etcd/local/extraArgs'));
  return extra
    .filter(([flag, value]) => flags.get(flag) !== value)
    .map(([flag, value]) =>
      wrongIn(
        machine,
        file,
        `has ${flag} ${value}, but the member runs with ${flags.get(flag) ?? 'none'}`,
        'give both the same',
      ),
    );
}
