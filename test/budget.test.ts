import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import flatcar from '../examples/flatcar';
import { write } from '../lib/cli/synth';
import { once } from '../lib/formats';
import type { ClusterSpec, PoolSpec } from '../lib/spec';
import reference from '../main';
import { referenceWith } from './clusters';
import { built } from './examples';

/** What a person can review in a pull request, and what `git diff --stat` tells of it. The figures are ours. */
const folder = mkdtempSync(join(tmpdir(), 'bootwright-budget-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing is kept for longer than the test, so that nothing is packed, nor waited for until it is on the disk. */
const PLAIN = [
  'user.name=a',
  'user.email=a@b.invalid',
  'core.compression=0',
  'core.fsync=none',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

function git(...words: readonly string[]): string {
  return execFileSync('git', [...PLAIN, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** The bundle of a description, as a commit; its name. */
const committed = once((spec: ClusterSpec): string => {
  write(built(spec), spec, join(folder, 'dist'), () => {});
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'a');
  return git('rev-parse', 'HEAD').trim();
});

/** Files that a change touches, and kB of the diff that a person would read. */
function diff(before: ClusterSpec, after: ClusterSpec): { readonly files: number; readonly kB: number } {
  const [from, to] = [committed(before), committed(after)];
  return {
    files: git('diff', '--name-only', from, to).trim().split('\n').length,
    kB: Buffer.byteLength(git('diff', from, to)) / 1000,
  };
}

beforeAll(() => git('init', '--quiet'));

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

  test('one more worker changes at most 30 files and 30 kB', () => {
    const machines = { worker201: { address: '10.20.0.220', mac: '52:54:00:14:02:c9' } };
    const { files, kB } = diff(spec, withWorkers({ machines }));
    expect(files).toBeLessThanOrEqual(30);
    expect(kB).toBeLessThanOrEqual(30);
  });
});
