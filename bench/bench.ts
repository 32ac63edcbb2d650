import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Checkout } from './checkout';
import { compileWriter, copied, written } from './floor';
import { compare } from './pairs';
import { seconds, table, times } from './table';

/**
 * `npm run bench`: synthesizes and seals clusters of growing size, each in a process of its own, and prints what that
 * costs beside programs that only write the same files. `-- --against <checkout>` compares two checkouts instead;
 * `-- --in <folder>` says where to write.
 */
const ROOT = join(__dirname, '..');
/** Above 5,000 nodes only growth is measured: Kubernetes itself ends there, and planning warns. */
const SIZES = [1000, 5000];
const BEYOND = 20_000;

/** What one synthesis counts of itself: bytes, and seconds of CPU time. */
interface Counted {
  readonly files: number;
  readonly bytes: number;
  readonly peakKiB: number;
  readonly stages: Readonly<Record<string, number>>;
}

const HEAD = [
  'machines',
  'new CPU s',
  'wall s',
  'unchanged CPU s',
  'of new',
  'cp -r CPU s',
  'new / cp',
  'C CPU s',
  'new / C',
  'seal CPU s',
  'of new',
  'again',
  'files',
  'MiB',
  'peak MiB',
];

function measure(checkout: Checkout, folder: string, writer: string | undefined, machines: number) {
  const bundle = join(folder, `${machines}`);
  const first = checkout.one('synth', machines, bundle);
  const again = checkout.one('synth', machines, bundle);
  const copy = copied(bundle, `${bundle}-copy`);
  const plain = writer ? written(writer, bundle, `${bundle}-written`) : undefined;
  const seal = checkout.one('seal', machines, `${bundle}-sealed`);
  const sealAgain = checkout.one('seal', machines, `${bundle}-sealed`);
  const counted = JSON.parse(first.out) as Counted;
  const cells = [
    String(machines),
    seconds(first.cpu),
    seconds(first.wall),
    seconds(again.cpu),
    times(again.cpu / first.cpu),
    seconds(copy.cpu),
    times(first.cpu / copy.cpu),
    plain ? seconds(plain.cpu) : 'no cc',
    plain ? times(first.cpu / plain.cpu) : 'no cc',
    seconds(seal.cpu),
    times(seal.cpu / first.cpu),
    times(sealAgain.cpu / seal.cpu),
    String(counted.files),
    (counted.bytes / 2 ** 20).toFixed(1),
    (counted.peakKiB / 2 ** 10).toFixed(0),
  ];
  return { machines, cpu: first.cpu, counted, cells };
}

function stages(cpu: number, counted: Counted): string {
  const own = Object.entries(counted.stages).map(([stage, took]) => `${stage} ${seconds(took)} s`);
  const rest = cpu - Object.values(counted.stages).reduce((sum, took) => sum + took, 0);
  return [...own, `end of the process ${seconds(rest)} s`].join(', ');
}

function bench(folder: string): void {
  const checkout = new Checkout(ROOT);
  const writer = compileWriter(folder);
  checkout.warmUp(join(folder, 'warm'));
  console.log(
    `${cpus().length} cores ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, in ${folder}`,
  );
  const runs = [1, 2].map(() => checkout.reference(join(folder, 'reference')));
  const told = runs.map(({ cpu, wall }) => `CPU ${seconds(cpu)} s, wall ${seconds(wall)} s`);
  console.log(`reference cluster, start-up included: new ${told[0]}; unchanged ${told[1]}\n`);
  const rows = SIZES.map((machines) => measure(checkout, folder, writer, machines));
  console.log(
    table(
      HEAD,
      rows.map(({ cells }) => cells),
    ),
  );
  const beyond = checkout.one('synth', BEYOND, join(folder, 'beyond')).cpu;
  const [thousand, five] = rows;
  if (!thousand || !five) return;
  console.log(`\nCPU(5,000) / CPU(1,000) = ${seconds(five.cpu / thousand.cpu)}, five times the machines`);
  console.log(`CPU(20,000) / CPU(5,000) = ${seconds(beyond / five.cpu)}, four times the machines`);
  console.log(`5,000 machines by stage, CPU: ${stages(five.cpu, five.counted)}`);
  const apart = checkout.one('apart', 2000, join(folder, 'apart'));
  console.log(
    `2,000 machines, each worker with a setting of its own: CPU ${seconds(apart.cpu)} s, wall ${seconds(apart.wall)} s`,
  );
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/**
 * Everything goes into one folder, and nothing is removed before the end: for minutes, ext4 looks at each inode that
 * was freed before it makes a new one (`recently_deleted` in fs/ext4/ialloc.c), so that a run after a removal takes
 * several times as long.
 */
function main(): void {
  const other = option('--against');
  const within = option('--in');
  if (other) {
    compare(ROOT, other, within ? [within] : ['/dev/shm', tmpdir()]);
    return;
  }
  const folder = mkdtempSync(join(within ?? tmpdir(), 'bootwright-bench-'));
  try {
    bench(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
