import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';

/**
 * Where things lie below the boot server's URLs: `dist/` under its own paths, `sealed/` likewise under a URL of its
 * own, and `assets/` with the kernels and images of each operating system, which Bootwright does not ship.
 */

/** Path, below `dist/`, of a machine's folder. */
export function machineFolder(machine: MachinePlan): string {
  return `machines/${machine.name}`;
}

/** Path, below `dist/` and below `sealed/`, of what carries a machine: a folder for cloud-init, a file for Ignition. */
export function documentPath(pool: PoolPlan, machine: MachinePlan): string {
  const folder = machineFolder(machine);
  return pool.document === 'ignition' ? `${folder}/ignition/config.ign` : `${folder}/cloud-init/`;
}

/** URL of what a machine reads its boot document from: the sealed one, which has its secrets. */
export function documentUrl(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): string {
  return `${plan.boot.sealedServer}/${documentPath(pool, machine)}`;
}

/** URL of the document without secrets, which a sealed one may name and pin. */
export function publicDocumentUrl(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): string {
  return `${plan.boot.server}/${documentPath(pool, machine)}`;
}

/** URL of the folder with an operating system's kernels and images. */
export function assetsUrl(plan: ClusterPlan, pool: PoolPlan): string {
  return `${plan.boot.server}/assets/${pool.os.name}`;
}

/** URL of a file that only the unattended installer reads. */
export function installerUrl(plan: ClusterPlan, machine: MachinePlan, file: string): string {
  const server = answersAreSealed(plan) ? plan.boot.sealedServer : plan.boot.server;
  return `${server}/${machineFolder(machine)}/install/${file}`;
}

/** Whether the answers of installers hold a secret, and so lie in `sealed/` alone. */
export function answersAreSealed({ host }: ClusterPlan): boolean {
  return host.rootPassword !== undefined;
}

/** `52-54-00-14-02-01`: a MAC as iPXE's `${mac:hexhyp}` and PXELINUX write it. */
export function hyphenated(mac: string): string {
  return mac.replaceAll(':', '-');
}
