import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';

/**
 * Where things lie below the boot server's URLs: `dist/` under its own paths, what pools share apart from what is one
 * machine's, `sealed/` likewise under a URL of its own, and `assets/` with the kernels and images of each operating
 * system, which Bootwright does not ship.
 */

/** Path, below `dist/`, of the folder with what the machines of a pool have alike. */
export function poolFolder(pool: Pick<PoolPlan, 'id'>): string {
  return `pools/${pool.id}`;
}

/** Path, below `dist/` and below `sealed/`, of the folder with what is one machine's. */
export function machineFolder(machine: MachinePlan): string {
  return `machines/${machine.name}`;
}

/** Path, below a folder, of the boot document: a folder for cloud-init, a file for Ignition. */
const DOCUMENTS: Readonly<Record<PoolPlan['document'], string>> = {
  'cloud-init': 'cloud-init/',
  ignition: 'ignition/config.ign',
};

/** URL of what a machine reads its boot document from: the sealed one, which has its secrets. */
export function documentUrl(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): string {
  return `${plan.boot.sealedServer}/${machineFolder(machine)}/${DOCUMENTS[pool.document]}`;
}

/** URL of the folder with an operating system's kernels and images. */
export function assetsUrl(plan: ClusterPlan, pool: PoolPlan): string {
  return `${plan.boot.server}/assets/${pool.os.name}`;
}

/** URL of a file that only the unattended installer reads. */
export function installerUrl(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan, file: string): string {
  const { sealedServer, server } = plan.boot;
  const folder = answersAreSealed(plan)
    ? `${sealedServer}/${machineFolder(machine)}`
    : `${server}/${poolFolder({ id: pool.like })}`;
  return `${folder}/install/${file}`;
}

/** Whether the answers of installers hold a secret, and so lie in `sealed/` alone. */
export function answersAreSealed({ host }: ClusterPlan): boolean {
  return host.rootPassword !== undefined;
}

/** `52-54-00-14-02-01`: a MAC as iPXE's `${mac:hexhyp}` and PXELINUX write it. */
export function hyphenated(mac: string): string {
  return mac.replaceAll(':', '-');
}
