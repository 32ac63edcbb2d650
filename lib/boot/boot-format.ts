import type { RenderedFile } from '../artifacts';
import type { ClusterModel, MachineModel } from '../constructs';

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

/** One way to carry machines, or to lead them to what carries them. */
export interface BootFormat {
  readonly name: string;

  /** What it writes for one machine; nothing if the machine uses another format. */
  readonly forMachine: (model: ClusterModel, machine: MachineModel) => readonly OutputFile[];

  /**
   * What the machine really fetches of it: with its own secrets and nobody else's, and with the hash of the document of
   * `forMachine` that it was sealed for. Nothing if the machine uses another format. @default it carries no machine
   */
  readonly sealed?: (model: ClusterModel, machine: MachineModel, sealed: Sealed) => readonly OutputFile[];

  /** What it writes once for all machines. @default nothing */
  readonly forCluster?: (model: ClusterModel) => readonly OutputFile[];
}
