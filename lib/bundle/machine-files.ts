import {
  type MachineConfig,
  type Password,
  type RenderedFile,
  type SecretFile,
  valuesOf,
} from '../artifacts';
import type { OutputFile } from '../boot';
import { machineFolder } from '../boot/urls';
import type { ClusterModel, MachineModel } from '../constructs';
import { once } from '../formats';

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
  const listed = addsNothing(machine.own) ? poolSummary(pool.shared) : summaryText(pool.shared, machine.own);
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
    hardware: { ...pool.plan.hardware, disk: machine.plan.disk.title },
  };
  // Both are the inside of one object: `head` without its last brace, what is listed without its first.
  const content = `${JSON.stringify(head, null, 2).slice(0, -2)},${listed.slice(1)}\n`;
  return { path: `${machineFolder(machine.plan)}/machine.json`, content };
}

/** The kinds that are listed. Most machines have none of their own, and then their pool's list is written once. */
const LISTED = [
  'directories',
  'downloads',
  'kernelArguments',
  'links',
  'packages',
  'passwords',
  'secrets',
  'units',
  'users',
] as const;

function addsNothing(own: MachineConfig): boolean {
  return LISTED.every((kind) => own[kind].length === 0);
}

const poolSummary = once((shared: MachineConfig) => summaryText(shared));

function summaryText(...configs: readonly MachineConfig[]): string {
  return JSON.stringify(machineSummary(configs), null, 2);
}

function machineSummary(configs: readonly MachineConfig[]) {
  const both = <T>(pick: (config: MachineConfig) => readonly T[]) => configs.flatMap(pick);
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
    sealed: [
      ...both((config) => config.secrets).map(secretRow),
      ...both((config) => config.passwords).map(passwordRow),
    ],
  };
}

function secretRow({ path, mode, owner, reason, source }: SecretFile) {
  const values = valuesOf(source);
  return { path, mode: octal(mode), owner, for: reason, ...(values.length > 0 ? { values } : {}) };
}

function passwordRow({ user, secret, reason }: Password) {
  return { account: user, for: reason, values: [secret] };
}

/** `0644`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
