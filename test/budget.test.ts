import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import flatcar from '../examples/flatcar';
import type { BundleTarget } from '../lib/bundle/writer';
import { write } from '../lib/cli/synth';
import { once } from '../lib/formats';
import type { ClusterSpec, PoolSpec } from '../lib/spec';
import reference from '../main';
import { referenceWith } from './clusters';
import { built } from './examples';

/** What a person can review in a pull request, and what `git diff --stat` tells of it. The figures are ours. */
const folder = mkdtempSync(join(tmpdir(), 'bootwright-budget-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = ReadonlyMap<string, string>;

/** The files of a bundle, without the disk: there are thousands, and a change touches few. */
const filesOf = once((spec: ClusterSpec): Files => {
  mockFiles = new Map();
  write(built(spec), spec, join(folder, 'dist'), () => {});
  return mockFiles;
});

let mockFiles: Map<string, string>;

class MockWriter implements BundleTarget {
  readonly written = { recovered: false, added: 0, changed: 0, removed: 0, unchanged: 0 };
  appendIndex(text: string): void {
    this.put('index.json', (mockFiles.get('index.json') ?? '') + text);
  }
  put(path: string, text: string): void {
    mockFiles.set(path, text);
  }
  commit(): boolean {
    return true;
  }
  abandon(): void {}
}

jest.mock('../lib/bundle/writer', () => ({
  ...jest.requireActual('../lib/bundle/writer'),
  BundleWriter: function BundleWriter() {
    return new MockWriter();
  },
}));

function git(...words: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** These files as a commit; its name. */
function committed(paths: readonly string[], files: Files): string {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  for (const path of paths) {
    const place = join(folder, 'dist', path);
    mkdirSync(dirname(place), { recursive: true });
    const text = files.get(path);
    if (text !== undefined) writeFileSync(place, text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'a');
  return git('rev-parse', 'HEAD').trim();
}

/** Files that a change touches, and kB of the diff that a person would read. */
function diff(before: ClusterSpec, after: ClusterSpec): { readonly files: number; readonly kB: number } {
  const [was, is] = [filesOf(before), filesOf(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (path) => was.get(path) !== is.get(path),
  );
  // How they are shown hangs on this one.
  const paths = [...changed, '.gitattributes'];
  const [from, to] = [committed(paths, was), committed(paths, is)];
  return {
    files: git('diff', '--name-only', from, to).trim().split('\n').length,
    kB: Buffer.byteLength(git('diff', from, to)) / 1000,
  };
}

beforeAll(() => git('init', '--quiet'));

/** `a/b` and `a` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

type Extensions = NonNullable<ClusterSpec['extensions']>;

const { pools } = reference;
const workers = { ...(pools.workers as PoolSpec), role: 'worker' } as const;

/** The reference cluster; and as Flatcar has it, by Ignition. */
const twins: readonly (readonly [string, ClusterSpec])[] = [
  ['Ubuntu', reference],
  ['Flatcar', referenceWith({ os: 'flatcar', extensions: flatcar.extensions as Extensions })],
];

describe.each(twins)('of the reference cluster on %s', (_, spec) => {
  const withWorkers = (change: Partial<PoolSpec>): ClusterSpec => ({
    ...spec,
    pools: { ...pools, workers: { ...workers, ...change } as PoolSpec },
  });

  test('a patch release changes at most 60 files and 100 kB', () => {
    const { files, kB } = diff({ ...spec, kubernetes: 'v1.36.2' }, spec);
    expect(files).toBeLessThanOrEqual(60);
    expect(kB).toBeLessThanOrEqual(100);
  });

  test('one kernel setting of the workers changes at most 5 files', () => {
    expect(diff(spec, withWorkers({ sysctls: { 'vm.swappiness': 1 } })).files).toBeLessThanOrEqual(5);
  });

  test('a kernel setting of one worker alone changes at most 5 files and 20 kB', () => {
    const machines = { worker7: { sysctls: { 'vm.swappiness': 1 } } };
    const { files, kB } = diff(spec, withWorkers({ machines }));
    expect(files).toBeLessThanOrEqual(5);
    expect(kB).toBeLessThanOrEqual(20);
  });

  test.each<[string, Partial<PoolSpec>]>([
    ['label', { labels: { 'example.com/tier': 'gold' } }],
    ['taint', { taints: ['example.com/gpu=true:NoSchedule'] }],
  ])('a %s of the workers changes at most 10 files and 30 kB', (_name, change) => {
    const { files, kB } = diff(spec, withWorkers(change));
    expect(files).toBeLessThanOrEqual(10);
    expect(kB).toBeLessThanOrEqual(30);
  });

  test('another name server changes at most 30 files', () => {
    const networks = { ...spec.networks, nameservers: ['10.20.0.253'] };
    expect(diff(spec, { ...spec, networks }).files).toBeLessThanOrEqual(30);
  });

  // What boots a machine names the folder of its pool, which holds the answers of its installer.
  test('another name of the workers changes four files of each, and none that lands on its disk', () => {
    const { workers: _, ...rest } = pools;
    const [was, is] = [filesOf(spec), filesOf({ ...spec, pools: { ...rest, nodes: workers } })];
    const changed = [...is.keys()].filter((path) => is.get(path) !== was.get(path));
    const renamed = changed.filter((path) => !path.startsWith('pools/'));
    expect(renamed.filter((path) => path.includes('/rootfs/'))).toEqual([]);
    expect(renamed.length).toBeLessThanOrEqual(4 * 200 + 5);
    const moved = changed.filter((path) => path.startsWith('pools/') && path.includes('/rootfs/'));
    for (const path of moved)
      expect(is.get(path)).toBe(was.get(path.replace('pools/nodes/', 'pools/workers/')));
  });

  test('there are at most 12 files and folders for each machine, and 6 of a worker', () => {
    const paths = [...filesOf(spec).keys()];
    const entries = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
    expect(entries.size / 209).toBeLessThanOrEqual(12);
    const own = [...entries].filter((path) => /\/worker7(\/|\.|$)|52-54-00-14-02-07/.test(path));
    expect(own.length).toBeLessThanOrEqual(6);
  });

  test('one more worker changes at most 30 files and 30 kB', () => {
    const machines = { worker201: { address: '10.20.0.220', mac: '52:54:00:14:02:c9' } };
    const { files, kB } = diff(spec, withWorkers({ machines }));
    expect(files).toBeLessThanOrEqual(30);
    expect(kB).toBeLessThanOrEqual(30);
  });
});
