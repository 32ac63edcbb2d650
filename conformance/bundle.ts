import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexEntry } from '../lib/bundle/bundle-index';
import { eachFolder, laidDown, type Words } from './each';

/** One file as one machine has it: what pools share is there once for each of their machines. */
export interface BundleFile extends Pick<IndexEntry, 'machine' | 'mode' | 'path' | 'sha256'> {
  /** Where it lands on the machine's disk; undefined if it does not. */
  readonly target?: string;
}

/** What `pool.json` and `machine.json` say together that a check needs. */
export interface MachineSummary {
  readonly pool: string;
  /** The pool whose files it has where its own has no other. */
  readonly like: string | undefined;
  /** Paths that the other pool has and the machine has not. */
  readonly without: readonly string[];
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
    return new Bundle(
      name,
      folder,
      kubernetes,
      byMachine(folder, laidDown(folder, files, wordsIn(folder, files))),
    );
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
      return placed({ path, sha256: createHash('sha256').update(content).digest('hex') });
    });
    return new Bundle(name, folder, kubernetes, files);
  }

  content(file: BundleFile): string {
    return readFileSync(this.placeOf(file), 'utf8');
  }

  /** Where it lies: in the bundle, or beside it if it is said there for each machine of a pool. */
  placeOf(file: BundleFile): string {
    const listed = join(this.folder, file.path);
    return existsSync(listed) ? listed : join(eachFolder(this.folder), file.path);
  }

  machine(name: string): MachineSummary {
    const known = this.machines.get(name) ?? this.readMachine(name);
    this.machines.set(name, known);
    return known;
  }

  private readMachine(name: string): MachineSummary {
    const own = readJson(join(this.folder, 'machines', name, 'machine.json'));
    const shared = readJson(join(this.folder, 'pools', `${own.pool}`, 'pool.json'));
    const both = <K extends 'directories' | 'downloads' | 'links' | 'sealed'>(key: K) =>
      [...(shared[key] ?? []), ...(own[key] ?? [])] as unknown as MachineSummary[K];
    return {
      pool: own.pool ?? '',
      like: shared.like,
      without: shared.without ?? [],
      directories: both('directories'),
      links: both('links'),
      downloads: both('downloads'),
      sealed: both('sealed'),
    };
  }
}

/** What each machine of the bundle says of itself, and whose files it has. */
function wordsIn(folder: string, files: readonly IndexEntry[]) {
  const names = files.flatMap(({ path }) => /^machines\/([^/]+)\/machine\.json$/.exec(path)?.[1] ?? []);
  return new Map(
    names.map((name) => {
      const own = readJson(join(folder, 'machines', name, 'machine.json'));
      const { like = `${own.pool}` } = readJson(join(folder, 'pools', `${own.pool}`, 'pool.json'));
      return [name, { ...own, like }] as const;
    }),
  );
}

type Listed = Words & {
  readonly like?: string;
  readonly pool?: string;
  readonly without?: readonly string[];
} & Partial<Record<Exclude<keyof MachineSummary, 'like' | 'pool' | 'without'>, readonly object[]>>;

/** Nothing where there is no such file: a sealed bundle has none, nor has one of a few files made by hand. */
function readJson(path: string): Listed {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** The path tells whose a file is and where it lands. */
function placed(file: Pick<IndexEntry, 'machine' | 'mode' | 'path' | 'sha256'>): BundleFile {
  const [, machine, target] = /^(?:pools|machines)\/([^/]+)\/(?:rootfs(\/.*))?/.exec(file.path) ?? [];
  const { mode = '0644', ...rest } = file;
  const whose = file.path.startsWith('machines/') ? { machine } : {};
  return { ...rest, ...whose, ...(target === undefined ? {} : { mode, target }) };
}

/** What lands on disks, for each machine that it lands on; and all the rest, once. */
function byMachine(folder: string, entries: readonly IndexEntry[]): BundleFile[] {
  const files = entries.map(placed);
  const paths = new Set(files.map(({ path }) => path));
  const machines = new Set(files.flatMap(({ machine }) => machine ?? []));
  const members = new Map<string, Member[]>();
  for (const name of machines) {
    const { pool = '' } = readJson(join(folder, 'machines', name, 'machine.json'));
    const { like = pool, without = [] } = readJson(join(folder, 'pools', pool, 'pool.json'));
    for (const from of new Set([pool, like])) {
      members.set(from, [...(members.get(from) ?? []), { name, pool, without }]);
    }
  }
  return files.flatMap((file) => {
    const from = /^pools\/([^/]+)\/rootfs\//.exec(file.path)?.[1];
    if (from === undefined) return [file];
    const { target = '' } = file;
    const isTheirs = ({ pool, without }: Member) =>
      pool === from || !(without.includes(target) || paths.has(`pools/${pool}/rootfs${target}`));
    const theirs = (members.get(from) ?? []).filter(isTheirs);
    return theirs.map(({ name }) => ({ ...file, machine: name }));
  });
}

interface Member extends Pick<MachineSummary, 'pool' | 'without'> {
  readonly name: string;
}
