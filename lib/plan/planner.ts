import { once } from '../formats';
import { parseVersion } from '../releases';
import type { ClusterSpec, NetbootFormat, PoolSpec } from '../spec';
import { checkBootTime, checkPowerOn, planBootStorm } from './boot-storm';
import { checkCluster } from './cluster-checks';
import { planHost } from './host';
import { planIdentity } from './identity';
import { planImages } from './images';
import { eachOnce, type Issue, isApart, isError, named, step } from './issue';
import { expandPool } from './machines';
import { Overruled } from './overruled';
import type { BootPlan, ClusterPlan, RegistriesPlan } from './plan';
import { planPodNetwork } from './pod-network';
import { planPoolRelease } from './pool-release';
import { planRecipients } from './recipients';
import { planProxyMode, planRelease } from './release';
import { checkShape } from './shape';
import { checkTexts } from './texts';
import { planTopology } from './topology';
import { isEncrypted } from './url';
import { checkValues } from './values';
import { wellShaped } from './well-shaped';

/** The plan, or none if the description has errors; and all that is to be said of it. */
export interface Planned {
  readonly plan: ClusterPlan | undefined;
  /** The plan in spite of errors, to look for others in what follows from it; none if nothing can. */
  readonly draft: ClusterPlan | undefined;
  readonly issues: readonly Issue[];
}

/** Completes a description: what is left open is decided here and nowhere after. Never throws for a user's mistake. */
export function planCluster(spec: ClusterSpec, overruled = new Overruled([])): Planned {
  const shape = named('shape', checkShape(spec));
  const meant = shape.length > 0 ? wellShaped(spec) : spec;
  if (!meant) return { plan: undefined, draft: undefined, issues: shape };
  const found = [...named('texts', checkTexts(spec)), ...named('values', checkValues(meant))];
  const plan = draft(meant, found) ?? draft(onUsualNetworks(meant), []);
  // An unknown field does not stand in the way of finding what else is wrong; a missing one or a wrong type does.
  const misshapen = shape.filter((issue) => issue.message !== 'there is no such field');
  const all = eachOnce([...shape, ...found.filter((issue) => isApart(issue, misshapen))]);
  const issues = overruled.leave(all);
  const failed = issues.some(isError);
  return { plan: failed ? undefined : plan, draft: plan && isWhole(plan) ? plan : undefined, issues };
}

/** Without networks there is no plan, so those that are none give way to the ones that are planned where none are given. */
function onUsualNetworks(spec: ClusterSpec): ClusterSpec {
  const { pods: _, services: __, ...networks } = spec.networks;
  return { ...spec, networks };
}

/** Whether files can be made of it: components need etcd and control planes, the tree takes no two of a name. */
function isWhole({ controlPlanes, etcdClusters, pools }: ClusterPlan): boolean {
  const names = pools.flatMap(({ id, machines }) => [id, ...machines.map(({ name }) => `${id} ${name}`)]);
  return (
    controlPlanes.length > 0 &&
    etcdClusters.some(({ name }) => name === 'main') &&
    pools.every(({ etcdCluster, roles }) => etcdCluster || !roles.includes('etcd')) &&
    new Set(names).size === names.length &&
    names.every((name) => /^[\w.-]+( [\w.-]+)?$/.test(name))
  );
}

/**
 * What descriptions lead to, though they may have errors: for the question what hangs on what. Those that are asked about
 * share all but one value: the machines of a pool that is the very same are not counted out again.
 */
export function draftPlanner(): (spec: ClusterSpec) => ClusterPlan | undefined {
  const machinesOf = once((pool: PoolSpec) => expandPool(pool, '', []));
  return (spec) => draft(spec, [], machinesOf);
}

/** Goes on for as long as it can after a mistake, so that all of them are told at once. */
function draft(spec: ClusterSpec, issues: Issue[], expand = expandPool): ClusterPlan | undefined {
  step('cluster', issues, (found) => checkCluster(spec, found));
  step('power-on', issues, (found) => checkPowerOn(spec, found));
  const release = step('release', issues, (found) => planRelease(spec, found));
  const topology = planTopology(spec, issues, expand);
  const bootStorm = planBootStorm(spec, topology);
  step('boot-storm', issues, (found) => checkBootTime(bootStorm, found));
  const hours = bootStorm.tokenHours.value;
  const identity = step('identity', issues, (found) => planIdentity(spec, topology.pools, hours, found));
  const { patch } = parseVersion(spec.kubernetes) ?? { patch: 0 };
  const images = release && step('images', issues, (found) => planImages(spec, release, patch, found));
  const proxyMode = release && step('proxy-mode', issues, (found) => planProxyMode(spec, release, found));
  const podNetwork = release && step('pod-network', issues, (found) => planPodNetwork(spec, release, found));
  if (!release || !images || !proxyMode || !podNetwork || !topology.networks) return undefined;
  const runs = { version: spec.kubernetes, release, images };
  return {
    name: spec.name,
    ...runs,
    ...identity,
    ...topology,
    pools: step('pool-release', issues, (found) =>
      topology.pools.map((pool) => ({ ...pool, runs: planPoolRelease(spec, runs, pool, found) })),
    ),
    networks: topology.networks,
    sizing: { ...topology.sizing, proxyMode },
    ...podNetwork,
    proxyMode: proxyMode.value,
    secretsRecipients: step('recipients', issues, (found) => planRecipients(spec, found)),
    registries: planRegistries(spec),
    host: step('host', issues, (found) => planHost(spec.host ?? {}, found)),
    boot: planBoot(spec),
    bootStorm,
  };
}

function planRegistries({ runtime = {} }: ClusterSpec): RegistriesPlan {
  const registries = Object.entries(runtime.registries ?? {});
  return {
    mirrors: runtime.mirrors ?? {},
    insecure: runtime.insecureRegistries ?? [],
    logins: Object.fromEntries(registries.map(([registry, { login }]) => [registry, login.secret])),
  };
}

const FORMATS: readonly NetbootFormat[] = ['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'];

function planBoot({ boot }: ClusterSpec): BootPlan {
  const sealedServer = boot.sealedServer ?? `${boot.server}/sealed`;
  return {
    server: boot.server,
    sealedServer,
    netboot: boot.netboot ?? FORMATS.filter((format) => format !== 'pxelinux' || !isEncrypted(boot.server)),
  };
}
