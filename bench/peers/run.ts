import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkout } from '../checkout';
import { cost } from '../cost';
import { table } from '../table';
import { type Files, workerFiles, writeJob } from './job';
import { PEERS, type Peer } from './peers';

/**
 * `npm run bench:peers`: CPU that each further machine costs, (CPU(N2) - CPU(N1)) / (N2 - N1), for each peer that is
 * installed and for this compiler. A peer fills finished texts with a name, an address and a MAC; see
 * docs/performance.md for what it leaves out.
 */
const CHECKOUT = new Checkout(join(__dirname, '../..'));
const OURS = [1000, 3000] as const;
/** The least of so many runs: others on the machine only ever add. */
const RUNS = 2;

const least = (run: (round: number) => number) => Math.min(...Array.from({ length: RUNS }, (_, i) => run(i)));

function further([few, many]: readonly [number, number], cpu: (machines: number) => number): number {
  return (1000 * (cpu(many) - cpu(few))) / (many - few);
}

function peer({ name, run, sizes }: Peer, files: Files, folder: string): number {
  return further(sizes, (machines) => {
    const job = join(folder, `${name.replace(/\W/g, '-')}-${machines}`);
    writeJob(files, machines, job);
    return least((round) => {
      const out = join(job, `out${round}`);
      mkdirSync(out);
      return cost(['env', `JOB=${job}`, `OUT=${out}`, `TOOLS=${folder}`, 'bash', '-ec', run]).cpu;
    });
  });
}

function ours(folder: string): number {
  return further(OURS, (machines) =>
    least((round) => CHECKOUT.one('synth', machines, join(folder, `ours${machines}-${round}`)).cpu),
  );
}

function isHere({ probe }: Peer, folder: string): boolean {
  return spawnSync('bash', ['-c', probe], { env: { ...process.env, TOOLS: folder } }).status === 0;
}

function main(): void {
  const within = process.argv[2] ?? tmpdir();
  const folder = mkdtempSync(join(within, 'bootwright-peers-'));
  try {
    const files = workerFiles(CHECKOUT, folder);
    console.log(`${Object.keys(files).length} files a machine, in ${within}; the least of ${RUNS} runs`);
    const own = ours(folder);
    const rows = PEERS.map((it) => {
      console.error(it.name);
      if (!isHere(it, folder)) return [it.name, 'not installed', '', it.does];
      const took = peer(it, files, folder);
      return [it.name, took.toFixed(3), (took / own).toFixed(1), it.does];
    });
    const all = [
      ['bootwright', own.toFixed(3), '1.0', 'plans, checks, indexes; shared files once a pool'],
      ...rows,
    ];
    console.log(table(['peer', 'CPU ms a machine', 'times ours', 'does'], all));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
