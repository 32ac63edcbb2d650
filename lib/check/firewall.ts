import type { RenderedFile } from '../artifacts';
import { componentsOf } from '../components';
import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { type Connection, connections } from './connections';
import { byPath } from './read/files';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** Each machine's firewall lets in what its peers need, from where they call, and nothing else. */
export const firewall: Rule = {
  name: 'firewall',
  protects:
    'A port that is closed to a peer shows as a time-out far away, such as calico-node that waits for Typha; one too many open shows to the wrong person.',
  seen: ['rancher/rke2#1996', 'kubernetes/kops#3746'],
  check: (model) => {
    const all = connections(model);
    return model.pools.flatMap((pool) => checkPool(model, pool, all));
  },
};

const RULESET = '/etc/nftables/bootwright.nft';

/** From the narrowest to the widest. */
const SOURCES = ['control_plane', 'machines', 'anyone'] as const;
type Source = (typeof SOURCES)[number];

const SOURCE_OF: Readonly<Record<Connection['from'], Source>> = {
  anyone: 'anyone',
  'control-plane': 'control_plane',
  etcd: 'control_plane',
  machines: 'machines',
};

function checkPool(model: ClusterModel, pool: PoolModel, all: readonly Connection[]): Issue[] {
  const file = byPath(pool.shared).get(RULESET);
  if (!file) return [];
  const needed = neededBy(pool, [...all, ...opened(model, pool)]);
  const there = openedIn(file);
  const say = { file, place: placeOf(file, pool) };
  const superfluous = [...there].filter(([port]) => !needed.has(port));
  // A ruleset that lets all in keeps nobody out, but is one word away from one that does.
  const drops = /policy drop/.test(file.text);
  return [
    ...[...(drops ? needed : [])].flatMap(([port, need]) => checkNeed(port, need, there.get(port), say)),
    ...superfluous.map(([port, from]) => unused(port, from, say)),
    ...checkSets(model, say),
  ];
}

/** What components open to others, such as metrics that a flag lets others read. */
function opened({ plan }: ClusterModel, { plan: pool }: PoolModel): readonly Connection[] {
  return componentsOf(plan, pool).flatMap(({ ports }) =>
    (ports?.(plan, pool) ?? []).flatMap(({ from, ...port }) =>
      from === 'loopback' ? [] : [{ ...port, from, to: 'machines' as const, source: '' }],
    ),
  );
}

interface Place {
  readonly file: RenderedFile;
  readonly place: string;
}

interface Need {
  readonly from: Source;
  readonly purpose: string;
}

/** What must come in, by port; of several sources the widest. */
function neededBy({ plan: { roles } }: PoolModel, all: readonly Connection[]): ReadonlyMap<string, Need> {
  const needed = new Map<string, Need>();
  for (const { from, to, port, protocol, purpose } of all) {
    if (to !== 'machines' && !roles.includes(to)) continue;
    const key = port === 0 ? protocol : `${protocol} ${port}`;
    const own = { from: SOURCE_OF[from], purpose };
    const other = needed.get(key);
    if (!other || SOURCES.indexOf(other.from) < SOURCES.indexOf(own.from)) needed.set(key, own);
  }
  return needed;
}

const RULE =
  /^\s*(?:ip saddr @(control_plane|machines) )?(?:(tcp|udp) dport (\S+)|meta l4proto (vrrp|ipip)) accept/;

/** What the ruleset lets in, by port. */
function openedIn({ text }: RenderedFile): ReadonlyMap<string, Source> {
  const opened = new Map<string, Source>();
  for (const line of text.split('\n')) {
    const [, from = 'anyone', protocol, port, bare] = RULE.exec(line) ?? [];
    if (protocol ?? bare) opened.set(bare ?? `${protocol} ${port}`, from as Source);
  }
  return opened;
}

function checkNeed(port: string, need: Need, from: Source | undefined, { file, place }: Place): Issue[] {
  if (from === need.from) return [];
  const whom = `${need.from} (${need.purpose})`;
  if (from === undefined)
    return [error(place, `${file.path}: does not let in ${port} from ${whom}`, 'add a rule for it')];
  const narrow = SOURCES.indexOf(from) < SOURCES.indexOf(need.from);
  const message = `${file.path}: lets in ${port} from ${from}, but it is for ${whom}`;
  return [narrow ? error(place, message, 'widen the rule') : warning(place, message, 'narrow the rule')];
}

function unused(port: string, from: Source, { file, place }: Place): Issue {
  return warning(
    place,
    `${file.path}: lets in ${port} from ${from}, but nothing of the cluster needs it`,
    'remove it',
  );
}

/** The sets of addresses that the rules go by: all control planes and members, and both networks. */
function checkSets({ plan }: ClusterModel, { file, place }: Place): Issue[] {
  const members = plan.etcdClusters.flatMap(({ members }) => members);
  const wanted = {
    control_plane: [...plan.controlPlanes, ...members].map(({ address }) => address),
    machines: [plan.networks.machines, plan.networks.pods],
  };
  return Object.entries(wanted).flatMap(([set, addresses]) => {
    const text = new RegExp(`set ${set} \\{[^}]*elements = \\{([^}]*)\\}`).exec(file.text)?.[1] ?? '';
    const there = text.split(',').map((each) => each.trim());
    return addresses
      .filter((address) => !there.includes(address))
      .map((address) => error(place, `${file.path}: set ${set} misses ${address}`, `add ${address}`));
  });
}
