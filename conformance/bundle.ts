import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexEntry } from '../lib/bundle/bundle-index';

export type BundleFile = Pick<IndexEntry, 'machine' | 'mode' | 'path' | 'sha256' | 'target'>;

/** What `machine.json` says that a check needs. */
export interface MachineSummary {
  readonly pool: string;
  readonly directories: readonly { readonly path: string; readonly mode: string }[];
  readonly links: readonly { readonly path: string; readonly target: string }[];
  readonly downloads: readonly { readonly path: string }[];
  readonly sealed: readonly { readonly path: string }[];
}

/** A bundle on disk, as its own index tells it. */
export class Bundle {
  private readonly machines = new Map<string, MachineSummary>();

  private constructor(
    readonly name: string,
    readonly folder: string,
    /** `v1.36.3`. */
    readonly kubernetes: string,
    readonly files: readonly BundleFile[],
  ) {}

  static open(name: string, folder: string): Bundle {
    const { kubernetes, files } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    return new Bundle(name, folder, kubernetes, files);
  }

  /** Writes one of a few hand-made files. */
  static of(
    name: string,
    folder: string,
    kubernetes: string,
    contents: Readonly<Record<string, string>>,
  ): Bundle {
    const files = Object.entries(contents).map(([path, content]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      const [, machine, target] = /^machines\/([^/]+)\/(?:rootfs(\/.*))?/.exec(path) ?? [];
      return { path, machine, target, sha256: createHash('sha256').update(content).digest('hex') };
    });
    return new Bundle(name, folder, kubernetes, files);
  }

  content(file: BundleFile): string {
    return readFileSync(join(this.folder, file.path), 'utf8');
  }

  machine(name: string): MachineSummary {
    const known = this.machines.get(name) ?? this.readMachine(name);
    this.machines.set(name, known);
    return known;
  }

  private readMachine(name: string): MachineSummary {
    const path = `machines/${name}/machine.json`;
    const nothing = { pool: '', directories: [], links: [], downloads: [], sealed: [] };
    if (!this.files.some((file) => file.path === path)) return nothing;
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
  }
}
