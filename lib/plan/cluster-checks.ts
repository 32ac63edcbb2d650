import type { ClusterSpec } from '../spec';
import { error, type Issue, quoted } from './issue';
import type { PoolSeed } from './pools';
import { checkServerFolders } from './server-folders';
import { isEncrypted, isServerUrl } from './url';

/** A name that is safe in a file's name, a construct's path and a DNS label. */
const NAME = /^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/;

/** Names, and where machines boot from. */
export function checkCluster(spec: ClusterSpec, issues: Issue[]): void {
  checkNames(spec, issues);
  checkServers(spec, issues);
  checkNetboot(spec, issues);
}

function checkNetboot({ boot: { netboot = [], server } }: ClusterSpec, issues: Issue[]): void {
  if (!isEncrypted(server) || !netboot.includes('pxelinux')) return;
  const message = `pxelinux cannot fetch from ${server}, for it knows no TLS`;
  issues.push(error('boot.netboot', message, 'leave it out, or serve by http on the boot network'));
}

function checkNames(spec: ClusterSpec, issues: Issue[]): void {
  const named = [
    { path: 'name', name: spec.name },
    ...Object.keys(spec.pools).map((name) => ({ path: `pools.${name}`, name })),
    ...Object.keys(spec.etcd).map((name) => ({ path: `etcd.${name}`, name })),
  ];
  const mend = 'begin with a lower-case letter, then up to 41 letters, digits and dashes';
  for (const { path, name } of named) {
    if (!NAME.test(name)) issues.push(error(path, `${quoted(name)} is not a name`, mend));
  }
}

const LOCAL = /^(localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/;

function checkServers({ boot, endpoint }: ClusterSpec, issues: Issue[]): void {
  issues.push(...checkServerFolders(boot));
  for (const field of ['server', 'sealedServer'] as const) {
    const url = boot[field];
    if (url === undefined) continue;
    if (!isServerUrl(url)) {
      const message = `${quoted(url)} is not a plain URL without a trailing slash`;
      issues.push(error(`boot.${field}`, message, 'write such as http://10.20.0.254:8080'));
    } else if (LOCAL.test(new URL(url).hostname)) {
      const message = `at ${url} each machine would ask itself`;
      issues.push(error(`boot.${field}`, message, 'write the address that machines reach it at'));
    } else if (new URL(url).hostname === endpoint.address) {
      const message = `${endpoint.address} is also endpoint.address`;
      issues.push(error(`boot.${field}`, message, 'serve from an address that is up before the cluster'));
    }
  }
}

/** No machine fetches from itself or another what it starts from: they may all be off. */
export function checkServerMachines(
  { boot }: ClusterSpec,
  seeds: readonly PoolSeed[],
  issues: Issue[],
): void {
  // A system that is on the disk may well serve the others.
  const empty = seeds.filter(({ spec }) => (spec.bootFrom ?? boot.from) !== 'disk');
  const machines = empty.flatMap((seed) => seed.machines);
  for (const field of ['server', 'sealedServer'] as const) {
    const url = boot[field] ?? '';
    const host = isServerUrl(url) ? new URL(url).hostname : undefined;
    const machine = machines.find(({ address }) => address === host);
    if (!machine) continue;
    const message = `${machine.address} is ${machine.name}, which has no system before it fetched one there`;
    issues.push(error(`boot.${field}`, message, 'serve from an address that is up before the cluster'));
  }
}

/** There is a control plane, and no pool is empty. */
export function checkPools(seeds: readonly PoolSeed[], issues: Issue[]): void {
  if (!seeds.some((seed) => seed.spec.role === 'control-plane')) {
    issues.push(error('pools', 'none has the role control-plane', 'add one, with 1, 3 or 5 machines'));
  }
  for (const { name, spec, machines } of seeds) {
    if (machines.length > 0 || (spec.ranges ?? []).length > 0) continue;
    issues.push(error(`pools.${name}`, 'it has no machines', 'give it ranges or machines, or remove it'));
  }
}
