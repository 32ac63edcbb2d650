import type { RenderedFile } from '../artifacts';
import type { ClusterModel } from '../constructs';
import { sha256 } from '../formats';
import { type Facts, factsOf } from './facts';
import { imagesOf } from './images';
import { octal } from './listing';
import { overridesOf } from './overrides';
import { packagesOf } from './packages';

/** The name of the index in its bundle. */
export const INDEX = 'index.json';

/**
 * One file of the bundle, as a line of `index.json`. Its path tells whose it is: `pools/<pool>/…` is for each machine
 * of the pool, `pools/<pool>/each/…` too but with words of the machine's own, `machines/<machine>/…` for one; and where
 * it lands on the disk, which is what follows `rootfs`.
 */
export interface IndexEntry {
  /** Below `dist/`. */
  readonly path: string;
  /** The machine that it is for, where the path does not tell. */
  readonly machine?: string;
  /** Of what lands on a disk. @default 0644 */
  readonly mode?: string;
  /** Of what lands on a disk. @default root:root */
  readonly owner?: string;
  readonly size: number;
  readonly sha256: string;
  /** The component, boot format or add-on that it came from. */
  readonly component: string;
  /** Path in the construct tree; of what lands on a disk, `<pool>/<component>` or `<pool>/<machine>/<component>`. */
  readonly construct?: string;
  readonly reason?: string;
  /** The places in the description that changed it by hand. */
  readonly overriddenBy?: readonly string[];
  /** Of a file of `sealed/`: what it was made of (`seal/seal-tags.ts`). */
  readonly tag?: string;
}

/** Where a file that lands on no disk came from. */
export type Origin = Pick<IndexEntry, 'component' | 'construct' | 'machine' | 'tag'>;

/** What an index says before it lists files. */
export interface IndexHead {
  /** Name and version of what wrote it. */
  readonly tool: string;
  readonly cluster: string;
  readonly kubernetes: string;
  /** What a living cluster does not simply change; absent from an index of an older Bootwright. */
  readonly facts?: Facts;
  /** SHA-256 of the description. */
  readonly description: string;
  readonly images: readonly string[];
  readonly packages: readonly string[];
  /** The places in the description that added what is no file: a package, a unit's state, a kernel argument. */
  readonly overrides: readonly string[];
}

/** `index.json`: one line for each file, so that a diff of it reads like a list of what changed. */
export class BundleIndex {
  files = 0;
  bytes = 0;

  constructor(
    private readonly append: (text: string) => void,
    head: object & { readonly tool: string },
  ) {
    append(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "files": [\n`);
  }

  /** A file that lands on disks. */
  addTarget(path: string, { artifact, component, mode, owner, sha256, size }: RenderedFile): void {
    const { overriddenBy, reason } = artifact;
    const special = {
      ...(mode === 0o644 ? {} : { mode: octal(mode) }),
      ...(owner === 'root:root' ? {} : { owner }),
    };
    const entry: IndexEntry = {
      path,
      ...special,
      size,
      sha256,
      component,
      reason,
      ...(overriddenBy ? { overriddenBy } : {}),
    };
    this.addLine(JSON.stringify(entry), size);
  }

  /** Any other file. */
  add(path: string, text: string, origin: Origin, hash = sha256(text)): void {
    this.addEntry({ path, ...origin, size: Buffer.byteLength(text), sha256: hash });
  }

  /** A file as the last index has it. */
  addEntry({ path, ...entry }: IndexEntry): void {
    this.addLine(JSON.stringify({ path, ...entry }), entry.size);
  }

  end(): void {
    this.append('\n ]\n}\n');
  }

  private addLine(line: string, size: number): void {
    this.append(this.files === 0 ? `  ${line}` : `,\n  ${line}`);
    this.files++;
    this.bytes += size;
  }
}

/** The paths that an index lists. Read line by line, since the index of 5,000 machines is 10 MB of JSON. */
export function listedPaths(indexText: string): string[] {
  const lines = indexText.matchAll(/^ {2}\{"path":("(?:[^"\\]|\\.)*")/gm);
  return Array.from(lines, ([, path]) => JSON.parse(path as string));
}

export type BundleKind = 'public' | 'sealed';

/** Whose index it is; undefined if it is none of ours. */
export function kindOf(indexText: string): BundleKind | undefined {
  if (!/^\{\n "tool": "bootwright /.test(indexText)) return undefined;
  // Certificates have dates, and only the guarded bundle has certificates.
  const head = indexText.slice(0, indexText.indexOf('\n "files": ['));
  return /^ "calendar": /m.test(head) ? 'sealed' : 'public';
}

/** What an index of ours says before its files, which alone may be 60 MB; undefined if it cannot be read. */
export function headOf(indexText: string): IndexHead | undefined {
  const end = indexText.indexOf(',\n "files": [');
  if (end < 0) return undefined;
  try {
    return JSON.parse(`${indexText.slice(0, end)}}`);
  } catch {
    return undefined;
  }
}

/** What the index says of the whole bundle. */
export function indexHead(model: ClusterModel, description: string, version: string): IndexHead {
  return {
    tool: `bootwright ${version}`,
    cluster: model.plan.name,
    kubernetes: model.plan.version,
    facts: factsOf(model),
    description: sha256(description),
    images: imagesOf(model),
    packages: packagesOf(model),
    overrides: overridesOf(model),
  };
}
