import { parseVersion } from '../releases';
import type { ClusterSpec } from '../spec';
import { checkPowerOn, planBootStorm } from './boot-storm';
import { checkCluster } from './cluster-checks';
import { planHost } from './host';
import { planIdentity } from './identity';
import { planImages } from './images';
import { eachOnce, type Issue } from './issue';
import type { BootPlan, ClusterPlan, RegistriesPlan } from './plan';
import { planPodNetwork } from './pod-network';
import { planPoolRelease } from './pool-release';
import { planRecipients } from './recipients';
import { planProxyMode, planRelease } from './release';
import { checkShape } from './shape';
import { planTopology } from './topology';
import { checkValues } from './values';

/** The plan, or none if the description has errors; and all that is to be said of it. */
export interface Planned {
  readonly plan: ClusterPlan | undefined;
  readonly issues: readonly Issue[];
}

/** Completes a description: what is left open is decided here and nowhere after. Never throws for a user's mistake. */
export function planCluster(spec: ClusterSpec): Planned {
  const shape = checkShape(spec);
  // An unknown field does not stand in the way of finding what else is wrong; a missing one or a wrong type does.
  if (shape.some((issue) => issue.message !== 'there is no such field'))
    return { plan: undefined, issues: shape };
  const issues = [...shape, ...checkValues(spec)];
  const plan = draft(spec, issues);
  const failed = issues.some((issue) => issue.severity === 'error');
  return { plan: failed ? undefined : plan, issues: eachOnce(issues) };
}

/** What a description leads to, though it may have errors: for the question what hangs on what. */
export function draftPlan(spec: ClusterSpec): ClusterPlan | undefined {
  return draft(spec, []);
}

/** Goes on for as long as it can after a mistake, so that all of them are told at once. */
function draft(spec: ClusterSpec, issues: Issue[]): ClusterPlan | undefined {
  checkCluster(spec, issues);
  checkPowerOn(spec, issues);
  const release = planRelease(spec, issues);
  const topology = planTopology(spec, issues);
  const bootStorm = planBootStorm(spec, topology.pools);
  const identity = planIdentity(spec, topology.pools, bootStorm.tokenHours.value, issues);
  const { patch } = parseVersion(spec.kubernetes) ?? { patch: 0 };
  const images = release && planImages(spec, release, patch, issues);
  const proxyMode = release && planProxyMode(spec, release, topology.sizing, issues);
  const podNetwork = release && planPodNetwork(spec, release, issues);
  if (!release || !images || !proxyMode || !podNetwork || !topology.networks) return undefined;
  const runs = { version: spec.kubernetes, release, images };
  return {
    name: spec.name,
    ...runs,
    ...identity,
    ...topology,
    pools: topology.pools.map((pool) => ({ ...pool, runs: planPoolRelease(spec, runs, pool, issues) })),
    networks: topology.networks,
    sizing: { ...topology.sizing, proxyMode },
    ...podNetwork,
    proxyMode: proxyMode.value,
    secretsRecipients: planRecipients(spec, issues),
    registries: planRegistries(spec),
    host: planHost(spec.host ?? {}, issues),
    boot: planBoot(spec),
    bootStorm,
  };
}

function planRegistries({ runtime = {} }: ClusterSpec): RegistriesPlan {
  return { mirrors: runtime.mirrors ?? {}, insecure: runtime.insecureRegistries ?? [] };
}

function planBoot({ boot }: ClusterSpec): BootPlan {
  const sealedServer = boot.sealedServer ?? `${boot.server}/sealed`;
  return {
    server: boot.server,
    sealedServer,
    netboot: boot.netboot ?? ['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'],
  };
}
