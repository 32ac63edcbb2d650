import { newestGa, parseVersion, releaseOf, releases } from '../releases';
import type { Release } from '../releases/release';
import type { ClusterSpec } from '../spec';
import { parseAddress } from './address';
import { checkDeadInput } from './dead-input';
import { planEndpoint } from './endpoint';
import { planEtcd } from './etcd';
import { planImages } from './images';
import { error, type Issue, warning } from './issue';
import { checkMachines, expandPool } from './machines';
import { planCidrs, planNetworks } from './networks';
import type { ClusterPlan } from './plan';
import { type PoolSeed, planPools } from './pools';
import { checkShape } from './shape';
import { planSizing } from './sizing';

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
  const issues = [...shape];
  const plan = draft(spec, issues);
  return { plan: issues.some((issue) => issue.severity === 'error') ? undefined : plan, issues };
}

function draft(spec: ClusterSpec, issues: Issue[]): ClusterPlan | undefined {
  checkCluster(spec, issues);
  const release = planRelease(spec, issues);
  const seeds = Object.entries(spec.pools).map(([name, pool]) => ({
    name,
    spec: pool,
    machines: expandPool(pool, `pools.${name}`, issues),
  }));
  checkPools(seeds, issues);
  const cidrs = planCidrs(spec.networks, issues);
  if (!release || !cidrs) return undefined;
  const controlPlanes = machinesOf(seeds, (seed) => seed.spec.role === 'control-plane');
  checkMachines(
    machinesOf(seeds, () => true),
    cidrs.machines,
    takenAddresses(spec),
    issues,
  );
  const endpoint = planEndpoint(spec.endpoint, controlPlanes, cidrs.machines, issues);
  const sizing = planSizing(spec, loadOf(seeds, endpoint.balancer !== 'none'));
  const find = (pool: string) => machinesOf(seeds, (seed) => seed.name === pool);
  const etcdClusters = planEtcd(spec, find, sizing.maxNodes.value, issues);
  const pools = planPools(spec, seeds, etcdClusters, issues);
  const machines = pools.flatMap((pool) => pool.machines);
  const { patch } = parseVersion(spec.kubernetes) ?? { patch: 0 };
  checkDeadInput(spec, pools, endpoint, issues);
  return {
    name: spec.name,
    version: spec.kubernetes,
    release,
    bootstrap: spec.bootstrap ?? 'static',
    networks: planNetworks(spec.networks, cidrs, sizing, issues),
    endpoint,
    etcdClusters,
    pools,
    machines,
    controlPlanes: machines.filter((machine) => machine.roles.includes('control-plane')),
    nodes: machines.filter((machine) => machine.roles.includes('node')),
    images: planImages(spec, release, patch, issues),
    cni: spec.cni ?? 'calico',
    proxyMode: planProxyMode(spec, release, issues),
    registries: { mirrors: spec.runtime?.mirrors ?? {}, insecure: spec.runtime?.insecureRegistries ?? [] },
    host: {
      firewall: spec.host?.firewall ?? 'off',
      selinux: spec.host?.selinux ?? 'permissive',
      timeServers: spec.host?.timeServers ?? [],
      sshAuthorizedKeys: spec.host?.sshAuthorizedKeys ?? [],
    },
    boot: {
      server: spec.boot.server,
      netboot: spec.boot.netboot ?? ['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'],
    },
    sizing,
  };
}

function machinesOf(seeds: readonly PoolSeed[], wanted: (seed: PoolSeed) => boolean) {
  return seeds.filter(wanted).flatMap((seed) => seed.machines);
}

function loadOf(seeds: readonly PoolSeed[], balanced: boolean) {
  const nodes = seeds.filter((seed) => seed.spec.role !== 'etcd');
  const count = (pools: readonly PoolSeed[]) => pools.reduce((sum, pool) => sum + pool.machines.length, 0);
  return {
    machines: count(seeds),
    nodes: count(nodes),
    cpus: nodes.reduce((sum, pool) => sum + pool.machines.length * (pool.spec.hardware?.cpus ?? 4), 0),
    controlPlanes: count(seeds.filter((seed) => seed.spec.role === 'control-plane')),
    balanced,
  };
}

/** Addresses on the machine network that no machine may have. */
function takenAddresses({ endpoint, networks }: ClusterSpec): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  if (networks.gateway) taken.set(networks.gateway, 'networks.gateway');
  if (endpoint.balancer !== 'none' && endpoint.balancer !== undefined)
    taken.set(endpoint.address, 'endpoint.address');
  return taken;
}

/** A name that is safe in a file's name, a construct's path and a DNS label. */
const NAME = /^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/;

function checkCluster(spec: ClusterSpec, issues: Issue[]): void {
  const named = [
    { path: 'name', name: spec.name },
    ...Object.keys(spec.pools).map((name) => ({ path: `pools.${name}`, name })),
    ...Object.keys(spec.etcd).map((name) => ({ path: `etcd.${name}`, name })),
  ];
  for (const { path, name } of named) {
    if (NAME.test(name)) continue;
    issues.push(
      error(
        path,
        `${name} is not a name`,
        'begin with a lower-case letter, then up to 41 letters, digits and dashes',
      ),
    );
  }
  if (!/^https?:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/.test(spec.boot.server)) {
    issues.push(
      error(
        'boot.server',
        `${spec.boot.server} is not a URL without a trailing slash`,
        'write such as http://10.20.0.254:8080',
      ),
    );
  }
  const server = URL.canParse(spec.boot.server) ? new URL(spec.boot.server).hostname : '';
  if (
    server &&
    parseAddress(server) === parseAddress(spec.endpoint.address) &&
    parseAddress(server) !== undefined
  ) {
    issues.push(
      error(
        'boot.server',
        `${server} is also endpoint.address`,
        'serve from an address that is up before the cluster',
      ),
    );
  }
}

function checkPools(seeds: readonly PoolSeed[], issues: Issue[]): void {
  if (!seeds.some((seed) => seed.spec.role === 'control-plane')) {
    issues.push(error('pools', 'none has the role control-plane', 'add one, with 1, 3 or 5 machines'));
  }
  for (const { name, spec, machines } of seeds) {
    if (machines.length > 0 || (spec.ranges ?? []).length > 0) continue;
    issues.push(error(`pools.${name}`, 'it has no machines', 'give it ranges or machines, or remove it'));
  }
}

function planRelease(spec: ClusterSpec, issues: Issue[]): Release | undefined {
  const release = releaseOf(spec.kubernetes);
  const known = Object.keys(releases);
  if (!release) {
    const mend = `write v<minor>.<patch> with a minor from ${known[0]} to ${known[known.length - 1]}, such as v${newestGa.minor}.0`;
    issues.push(error('kubernetes', `${spec.kubernetes} is not a release that Bootwright knows`, mend));
  } else if (release.stage === 'pre-release') {
    issues.push(
      warning(
        'kubernetes',
        `${spec.kubernetes} was a pre-release when its facts were gathered`,
        `use ${newestGa.minor} in production`,
      ),
    );
  }
  if (release && release.crio.stream < release.minor) {
    const message = `no CRI-O ${release.minor} packages are published any more; ${release.crio.stream} is used`;
    issues.push(warning('kubernetes', message, 'upgrade Kubernetes when you can'));
  }
  return release;
}

function planProxyMode(spec: ClusterSpec, release: Release, issues: Issue[]): ClusterPlan['proxyMode'] {
  const mode = spec.proxyMode ?? 'iptables';
  const { modes, deprecatedModes } = release.kubeProxy;
  if (!modes.includes(mode)) {
    issues.push(
      error('proxyMode', `kube-proxy ${release.minor} does not know ${mode}`, `use ${modes.join(' or ')}`),
    );
  } else if (deprecatedModes.includes(mode)) {
    issues.push(warning('proxyMode', `${mode} is deprecated in ${release.minor}`, 'use nftables'));
  }
  return mode;
}
