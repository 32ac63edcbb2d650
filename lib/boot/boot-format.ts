import type { RenderedFile } from '../artifacts';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';

/** A file of the bundle; its path is relative to `dist/`. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** What `sealed/` adds to one machine. */
export interface Sealed {
  readonly files: readonly RenderedFile[];
  /** Of accounts that the system brings, as hashes that crypt(5) knows. */
  readonly passwords: readonly { readonly user: string; readonly hash: string }[];
}

/**
 * One way to carry machines, or to lead them to what carries them. `dist/` says each thing once: what a pool shares in
 * the pool's folder, what only one machine has in the machine's. All that is left out is written as nothing.
 */
export interface BootFormat {
  readonly name: string;

  /** What it writes once for all machines. @default nothing */
  readonly forCluster?: (model: ClusterModel) => readonly OutputFile[];

  /** What it writes for the machines of a pool together. @default nothing */
  readonly forPool?: (model: ClusterModel, pool: PoolModel) => readonly OutputFile[];

  /** What it writes for one machine alone. @default nothing */
  readonly forMachine?: (model: ClusterModel, machine: MachineModel) => readonly OutputFile[];

  /**
   * All that one machine would fetch of it if it had no secrets, for those who look at a whole machine.
   * @default it carries no machine
   */
  readonly whole?: (model: ClusterModel, machine: MachineModel) => readonly OutputFile[];

  /**
   * What the machine really fetches of it: with its own secrets and nobody else's, and with the hash of the public
   * part that it was sealed for. Nothing if the machine uses another format. @default it carries no machine
   */
  readonly sealed?: (model: ClusterModel, machine: MachineModel, sealed: Sealed) => readonly OutputFile[];
}
