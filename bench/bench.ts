import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * `npm run bench`: synthesizes clusters of growing size, each in a process of its own, and prints what they cost
 * beside `cp -r` of the same bundle, which is the floor for writing so many files.
 */
interface Figures {
  readonly machines: number;
  readonly seconds: number;
  readonly again: number;
  readonly copy: number;
  readonly seal: number;
  readonly sealAgain: number;
  readonly peakMiB: number;
  readonly files: number;
  readonly mib: number;
  /** CPU time of the checks, as a share of that of all the rest. */
  readonly checks: number;
}

/** What one synthesis counts of itself: bytes, and seconds of CPU time. */
interface Counted {
  readonly files: number;
  readonly bytes: number;
  readonly peakKiB: number;
  readonly checks: number;
  readonly rest: number;
}

const ROOT = join(__dirname, '..');
const SIZES = [100, 1000, 5000];

/**
 * Everything goes here, and nothing is removed before the end: for minutes, ext4 looks at each inode that was freed
 * before it makes a new one (`recently_deleted` in fs/ext4/ialloc.c), so that a run after a removal takes several times
 * as long.
 */
const FOLDER = mkdtempSync(join(tmpdir(), 'bootwright-bench-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

function measure(machines: number): Figures {
  const folder = join(FOLDER, String(machines));
  const bundle = join(folder, 'dist');
  const first = synth(machines, bundle);
  const again = synth(machines, bundle).seconds;
  const copy = timed(() => execFileSync('cp', ['-r', bundle, join(folder, 'copy')])).seconds;
  const sealed = () => timed(() => one('seal', machines, join(folder, 'sealed'))).seconds;
  return { machines, ...first, again, copy, seal: sealed(), sealAgain: sealed() };
}

/** One synthesis, start-up included; peak memory is the process's own count. */
function synth(machines: number, bundle: string) {
  const { result, seconds } = timed(() => one('synth', machines, bundle));
  const { files, bytes, peakKiB, checks, rest } = JSON.parse(result) as Counted;
  return { seconds, files, mib: bytes / 2 ** 20, peakMiB: peakKiB / 2 ** 10, checks: checks / rest };
}

/** Loaded as the command line is, so that start-up is that of users. */
function one(what: 'apart' | 'seal' | 'synth', machines: number, root: string): string {
  const files = {
    cache: join(ROOT, 'node_modules/.cache/bootwright/bench'),
    installed: join(ROOT, 'node_modules/.package-lock.json'),
  };
  const start = `require('${ROOT}/bin/one-file').loadAsOne('${ROOT}/bench/one.ts', ${JSON.stringify(files)})`;
  return node('--eval', start, what, String(machines), root);
}

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

/** `npm run synth` as a person meets it, but for npm itself: seconds of the first run and of one that changes nothing. */
function reference(): readonly number[] {
  const bundle = join(FOLDER, 'reference');
  const run = () => timed(() => node('bin/bootwright.js', 'synth', '--out', bundle)).seconds;
  return [run(), run()];
}

/** Has both programs compiled, which only the first run after a change of ours pays for. */
function warmUp(): void {
  one('synth', SIZES[0] as number, join(FOLDER, 'one'));
  node('bin/bootwright.js', 'synth', '--out', join(FOLDER, 'first'));
}

function timed<T>(work: () => T): { result: T; seconds: number } {
  const start = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

warmUp();
const [first = 0, again = 0] = reference();
console.log(`main.ts: ${first.toFixed(2)} s with start-up, ${again.toFixed(2)} s when nothing changed\n`);
const rows = SIZES.map(measure);
console.log(
  'machines  synth s  unchanged  cp -r  times cp  peak MiB    files  bundle MiB  seal s  times synth  seal again  checks %',
);
for (const row of rows) {
  const cells = [
    String(row.machines).padStart(8),
    row.seconds.toFixed(2).padStart(8),
    row.again.toFixed(2).padStart(10),
    row.copy.toFixed(2).padStart(6),
    (row.seconds / row.copy).toFixed(2).padStart(9),
    row.peakMiB.toFixed(0).padStart(9),
    String(row.files).padStart(8),
    row.mib.toFixed(1).padStart(11),
    row.seal.toFixed(2).padStart(7),
    (row.seal / row.seconds).toFixed(2).padStart(12),
    `×${(row.sealAgain / row.seal).toFixed(2)}`.padStart(11),
    (100 * row.checks).toFixed(0).padStart(9),
  ];
  console.log(cells.join(' '));
}
const [, thousand, five] = rows;
if (thousand && five) {
  console.log(
    `\ntime(5,000) / time(1,000) = ${(five.seconds / thousand.seconds).toFixed(2)}, five times the machines`,
  );
}
const apart = timed(() => one('apart', 1000, join(FOLDER, 'apart'))).seconds;
console.log(`1,000 machines, each with a setting of its own: ${apart.toFixed(2)} s`);
