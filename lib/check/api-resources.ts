import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { mistyped } from '../plan/suggest';
import { API_RESOURCES, KEPT_AS, PAST_RESOURCES } from '../releases/api-resources';
import { placeOf } from './read/place';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** A flag for one resource of the API names one that there is. */
export const apiResources: Rule = {
  name: 'api-resources',
  protects: 'The API server takes any name: events stay in the main etcd for ever, and nobody notices.',
  seen: ['gardener-attic/garden-setup#970', 'kubernetes/kubernetes#57440'],
  check: (model) => apiServers(model).flatMap((server) => checkServer(model, server)),
};

/** A resource that a flag names: `group/name`, with an empty group for the core one. */
interface Named {
  readonly flag: string;
  readonly resource: string;
  /** As the flag spells it. */
  readonly text: string;
}

function checkServer(model: ClusterModel, server: Program): Issue[] {
  return named(server).flatMap(({ flag, resource, text }) => {
    const wrong = judge(resource);
    if (!wrong) return [];
    const place =
      placeIn(model, flag, text) ?? placeOf(server.file, server.machine.pool, `--${flag} ${text}`);
    const right = wrong.right === undefined ? undefined : spelled(flag, wrong.right);
    const mend = right === undefined ? 'write one that `kubectl api-resources` lists' : `write ${right}`;
    return [(right === undefined ? warning : error)(place, `--${flag} has ${text}: ${wrong.what}`, mend)];
  });
}

const OVERRIDES = 'etcd-servers-overrides';
const CACHES = 'watch-cache-sizes';

function named({ flags }: Program): Named[] {
  const each = (flag: string) =>
    (flags.get(flag) ?? '')
      .split(',')
      .flatMap((part) => (part === '' ? [] : (part.split('#')[0] ?? '').trim()));
  return [
    ...each(OVERRIDES).map((text) => ({ flag: OVERRIDES, resource: text, text })),
    ...each(CACHES).map((text) => {
      const [name = '', ...group] = text.split('.');
      return { flag: CACHES, resource: `${group.join('.')}/${name}`, text };
    }),
  ];
}

/** `group/name` is `name.group` for the watch cache, and the core group has no name there. */
function spelled(flag: string, resource: string): string {
  const [group, name = ''] = resource.split('/');
  if (flag === OVERRIDES) return resource;
  return group ? `${name}.${group}` : name;
}

/** The field of the description that the flag is made of, which is no setting by hand. */
function placeIn({ pools, plan }: ClusterModel, flag: string, text: string): string | undefined {
  if (flag === CACHES)
    return plan.sizing.watchCacheOff.value.includes(text) ? 'size.byHand.watchCacheOff' : undefined;
  const clusters = pools.flatMap((pool) => pool.plan.etcdCluster ?? []);
  const cluster = clusters.find(({ resources }) => resources.includes(text));
  return cluster && `etcd.${cluster.name}.resources[${cluster.resources.indexOf(text)}]`;
}

interface Wrong {
  readonly what: string;
  readonly right: string | undefined;
}

/** What is wrong with a resource; a group that the API server does not have may be a custom one. */
function judge(resource: string): Wrong | undefined {
  const kept = Object.hasOwn(KEPT_AS, resource) ? KEPT_AS[resource] : undefined;
  if (kept) return { what: `they are kept as ${kept}, and this fits nothing`, right: kept };
  const [group = '', name = ''] = resource.split('/');
  const known = [...(namesOf(API_RESOURCES, group) ?? []), ...(namesOf(PAST_RESOURCES, group) ?? [])];
  if (known.includes(name)) return undefined;
  const groups = Object.keys(API_RESOURCES);
  const right = known.length > 0 ? mistyped(name, known) : undefined;
  const home = groups.find((each) => namesOf(API_RESOURCES, each)?.includes(name));
  const near = mistyped(group, groups);
  const meant = right ? `${group}/${right}` : home === undefined ? undefined : `${home}/${name}`;
  if (known.length === 0 && near === undefined && meant === undefined && group !== '') return undefined;
  return { what: 'the API has no such resource', right: meant };
}

function namesOf(table: typeof API_RESOURCES, group: string): readonly string[] | undefined {
  return Object.hasOwn(table, group) ? table[group] : undefined;
}
