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
  readonly peakMiB: number;
  readonly files: number;
  readonly mib: number;
}

const SIZES = [100, 1000, 5000];

function measure(machines: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'bootwright-bench-'));
  const bundle = join(folder, 'dist');
  try {
    const first = run(machines, bundle);
    const second = run(machines, bundle);
    const start = performance.now();
    execFileSync('cp', ['-r', bundle, join(folder, 'copy')]);
    const copy = (performance.now() - start) / 1000;
    return { machines, ...first, again: second.seconds, copy };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One synthesis, start-up included; peak memory is the process's own count. */
function run(machines: number, bundle: string) {
  const start = performance.now();
  const args = ['--require', 'tsx/cjs', join(__dirname, 'one.ts'), String(machines), bundle];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { files, bytes, peakKiB } = JSON.parse(output) as { files: number; bytes: number; peakKiB: number };
  return {
    seconds: (performance.now() - start) / 1000,
    files,
    mib: bytes / 2 ** 20,
    peakMiB: peakKiB / 2 ** 10,
  };
}

const rows = SIZES.map(measure);
console.log('machines  seconds  unchanged  cp -r  times cp  peak MiB    files  bundle MiB');
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
  ];
  console.log(cells.join(' '));
}
const [, thousand, five] = rows;
if (thousand && five) {
  console.log(
    `\ntime(5,000) / time(1,000) = ${(five.seconds / thousand.seconds).toFixed(2)}, five times the machines`,
  );
}
