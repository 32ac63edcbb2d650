import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { conform, unrun } from './conform';
import type { Consumer } from './consumer';
import { consumers } from './consumers';
import { descriptions, synthesize } from './examples';
import { Lab } from './lab';
import { endChildrenWithUs } from './process';
import { startProgress } from './progress';
import { reportText, writeReport } from './report';
import { failedIn, passedIn, type Row } from './row';
import { sealSome } from './sealed';

const DEFAULT_CACHE = join(homedir(), '.cache/bootwright-conformance');

const names = [...new Set(consumers.map(({ name }) => name))];

const command = new Command('conformance')
  .description('show what we write to the programs that read it on real machines')
  .addArgument(
    new Argument('[consumers...]', 'those alone').choices(names).default([], 'all but the longest'),
  )
  .option('--cache <folder>', 'where consumers are installed', DEFAULT_CACHE)
  .option('--report <folder>', 'where conformance.json and conformance.md go (default: the cache)')
  .action((wanted: string[], { cache, report }) => main(wanted, resolve(cache), resolve(report ?? cache)));

command.parseAsync();

async function main(wanted: readonly string[], cache: string, report: string): Promise<void> {
  if (process.getuid?.() !== 0) command.error('the sandboxes of the consumers need root');
  const isChosen = ({ apart, name }: Consumer) => (wanted.length === 0 ? !apart : wanted.includes(name));
  // Who asks for no consumer in particular hears of those that were left out.
  const left = consumers.filter((consumer) => wanted.length === 0 && !isChosen(consumer));
  const rows = [...(await runAll(consumers.filter(isChosen), cache)), ...left.map(unrun)];
  writeReport(rows, report);
  console.log(`${reportText(rows)}\n\n${passedIn(rows)} passed, ${failedIn(rows)} failed`);
  process.exitCode = failedIn(rows) > 0 ? 1 : 0;
}

async function runAll(chosen: readonly Consumer[], cache: string): Promise<Row[]> {
  endChildrenWithUs();
  const progress = startProgress();
  // All consumers' packages, whichever were chosen: one tree serves every choice.
  const lab = new Lab(
    cache,
    consumers.flatMap(({ packages = [] }) => packages),
    progress,
  );
  process.on('exit', () => lab.close());
  lab.installAhead(
    chosen.flatMap(({ programs = [] }) => programs),
    chosen.some(({ guest }) => guest),
  );
  const files = descriptions([...new Set(chosen.flatMap(({ clusters = [] }) => clusters))]);
  const open = await synthesize(files, join(cache, 'bundles'), progress);
  const bundles = [...open, ...(await sealSome(files, open, progress))];
  return inParallel(chosen, (consumer, index) => {
    const shown = bundles.filter(({ name }) => isShown(consumer, files, name.replace(/-sealed$/, '')));
    return conform(consumer, `${index}-${consumer.name}`, shown, lab, progress);
  });
}

/** Every consumer is shown the examples; clusters that are none, who asks for them. */
function isShown({ clusters = [] }: Consumer, files: ReadonlyMap<string, string>, name: string): boolean {
  return clusters.includes(name) || !files.get(name)?.startsWith('conformance/');
}

/** As many at a time as the machine has cores; the results in the order of the items. */
async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
