import { createHash } from 'node:crypto';
import type { RenderedFile } from '../artifacts';
import type { ClusterModel } from '../constructs';
import { imagesOf } from './images';
import { octal } from './machine-files';

/** One file of the bundle, as a line of `index.json`. */
export interface IndexEntry {
  /** Below `dist/`. */
  readonly path: string;
  /** The machine that it is for; absent if it is for all. */
  readonly machine?: string;
  /** Where it lands on the machine's disk; absent if it does not. */
  readonly target?: string;
  readonly mode?: string;
  readonly owner?: string;
  readonly size: number;
  readonly sha256: string;
  /** The component, boot format or add-on that it came from. */
  readonly component: string;
  /** Path in the construct tree. */
  readonly construct?: string;
  readonly reason?: string;
  /** The places in the description that changed it by hand. */
  readonly overriddenBy?: readonly string[];
}

/**
 * `index.json`: one line for each file, so that a diff of it reads like a list of what changed. The part of a line
 * that machines of a pool share is made once.
 */
export class BundleIndex {
  private readonly lines: string[] = [];
  private readonly tails = new WeakMap<RenderedFile, string>();
  bytes = 0;

  get files(): number {
    return this.lines.length;
  }

  /** A file that lands on a machine's disk. */
  addTarget(path: string, machine: string, file: RenderedFile): void {
    this.lines.push(`{"path":${JSON.stringify(path)},"machine":"${machine}",${this.tail(file)}`);
    this.bytes += file.size;
  }

  /** Any other file. */
  add(path: string, content: Buffer, origin: Pick<IndexEntry, 'component' | 'construct' | 'machine'>): void {
    const entry: IndexEntry = { path, ...origin, size: content.length, sha256: sha256(content) };
    this.lines.push(JSON.stringify(entry));
    this.bytes += content.length;
  }

  text(model: ClusterModel, description: string, version: string): string {
    const head = {
      tool: `bootwright ${version}`,
      cluster: model.plan.name,
      kubernetes: model.plan.version,
      description: sha256(Buffer.from(description)),
      images: imagesOf(model),
      packages: packagesOf(model),
    };
    const start = JSON.stringify(head, null, 1).slice(0, -2);
    return `${start},\n "files": [\n  ${this.lines.join(',\n  ')}\n ]\n}\n`;
  }

  private tail(file: RenderedFile): string {
    const known = this.tails.get(file);
    if (known) return known;
    const { artifact, path: target, mode, owner, size, sha256, component, construct } = file;
    const { reason, overriddenBy } = artifact;
    const rest = {
      target,
      mode: octal(mode),
      owner,
      size,
      sha256,
      component,
      construct,
      reason,
      overriddenBy,
    };
    const tail = JSON.stringify(rest).slice(1);
    this.tails.set(file, tail);
    return tail;
  }
}

/** The paths that an index lists; throws if the text is not an index of ours. */
export function listedPaths(indexText: string): string[] {
  const index = JSON.parse(indexText) as { readonly tool?: string; readonly files?: readonly IndexEntry[] };
  if (!index.tool?.startsWith('bootwright ') || !index.files)
    throw new Error('it was not written by Bootwright');
  return index.files.map(({ path }) => path);
}

function packagesOf(model: ClusterModel): string[] {
  const packages = model.pools.flatMap(({ plan, shared }) =>
    shared.packages.map(({ name, version }) => `${plan.os.name}: ${version ? `${name}=${version}` : name}`),
  );
  return [...new Set(packages)].sort();
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
