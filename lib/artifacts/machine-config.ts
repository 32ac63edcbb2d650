import type {
  Directory,
  Download,
  Dropin,
  File,
  KernelArgument,
  Link,
  Package,
  Password,
  SecretFile,
  Unit,
  User,
} from './artifact';

/** Which component an artifact came from. */
export interface Provenance {
  readonly component: string;
}

/** A file, a unit's text or a drop-in, rendered. */
export interface RenderedFile extends Provenance {
  readonly artifact: Dropin | File | Unit;
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  readonly text: string;
  /** What it holds where that is no text. @default it is text */
  readonly bytes?: Buffer;
  /** In bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** An artifact that has no text to render. */
export type Unrendered<T> = T & Provenance;

/**
 * The artifacts of a pool or of one machine, sorted into kinds and rendered. The machines of a pool hold the very
 * same object for what they share: what an encoder makes of it can be kept by identity.
 */
export interface MachineConfig {
  /** Files, unit texts and drop-ins, by path. */
  readonly files: readonly RenderedFile[];
  readonly secrets: readonly Unrendered<SecretFile>[];
  readonly downloads: readonly Unrendered<Download>[];
  readonly directories: readonly Unrendered<Directory>[];
  readonly links: readonly Unrendered<Link>[];
  /** Every unit, with text or without. */
  readonly units: readonly Unrendered<Unit>[];
  readonly kernelArguments: readonly Unrendered<KernelArgument>[];
  readonly packages: readonly Unrendered<Package>[];
  readonly passwords: readonly Unrendered<Password>[];
  readonly users: readonly Unrendered<User>[];
}
