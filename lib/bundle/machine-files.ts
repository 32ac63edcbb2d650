import type { MachineConfig, RenderedFile, SecretFile } from '../artifacts';
import type { OutputFile } from '../boot';
import { machineFolder } from '../boot/urls';
import type { ClusterModel, MachineModel } from '../constructs';

/** Path, below `dist/`, where a reviewer finds a file that lands on a machine's disk. */
export function rootfsPath(machine: MachineModel, file: RenderedFile): string {
  return `${machineFolder(machine.plan)}/rootfs${file.path}`;
}

/**
 * What a machine gets besides files, for reviewers and for `sealed/`: units, packages, users, and the places of the
 * secrets that `sealed/` adds.
 */
export function machineJson(model: ClusterModel, machine: MachineModel): OutputFile {
  const { pool } = machine;
  const listed = machineSummary(pool.shared, machine.own);
  const head = {
    name: machine.plan.name,
    cluster: model.plan.name,
    pool: pool.plan.name,
    roles: pool.plan.roles,
    address: machine.plan.address,
    mac: machine.plan.mac,
    os: pool.plan.os.name,
    document: pool.plan.document,
    bootFrom: pool.plan.bootFrom,
    hardware: pool.plan.hardware,
  };
  const content = `${JSON.stringify({ ...head, ...listed }, null, 2)}\n`;
  return { path: `${machineFolder(machine.plan)}/machine.json`, content };
}

function machineSummary(shared: MachineConfig, own: MachineConfig) {
  const both = <T>(pick: (config: MachineConfig) => readonly T[]) => [...pick(shared), ...pick(own)];
  return {
    units: Object.fromEntries(both((config) => config.units).map(({ name, state }) => [name, state])),
    packages: both((config) => config.packages).map(({ name, version }) =>
      version ? `${name}=${version}` : name,
    ),
    users: both((config) => config.users).map(({ name }) => name),
    kernelArguments: both((config) => config.kernelArguments).map(({ argument }) => argument),
    directories: both((config) => config.directories).map(({ path, mode, owner }) => ({
      path,
      mode: octal(mode),
      owner,
    })),
    links: both((config) => config.links).map(({ path, target }) => ({ path, target })),
    downloads: both((config) => config.downloads).map(({ path, url, sha256 }) => ({ path, url, sha256 })),
    sealed: both((config) => config.secrets).map(secretRow),
  };
}

function secretRow({ path, mode, owner, reason }: SecretFile) {
  return { path, mode: octal(mode), owner, for: reason };
}

/** `0644`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
