import { Command } from 'commander';
import { version } from '../../package.json';
import { collect } from './collect';
import { exitCodesText } from './exit-code';
import { addExplain } from './explain-verb';
import { tellFailure } from './failure';
import { tellLateFailures } from './late-failure';
import { checkOut } from './out-folder';
import { addSecretsVerbs } from './secrets-verbs';
import { synthCommand } from './synth-command';
import { addUpgradeReport } from './upgrade-verb';

/** The command line: a verb and its options. */
const program = new Command('bootwright')
  .version(version)
  .exitOverride()
  .addHelpText('afterAll', exitCodesText())
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'error    ')) });

/** What is written to, for errors of the system that name no path. */
let place: string | undefined;
program.hook('preAction', (_program, verb) => {
  const { file, out } = verb.opts<{ readonly file?: string; readonly out?: string }>();
  place = out ?? file ?? '.';
});

program
  .command('synth')
  .description('write the public bundle of a description')
  .argument('[description]', 'TypeScript file that exports the cluster', 'main.ts')
  .option('-o, --out <folder>', 'folder of the bundle', 'dist')
  .option('--against <bundle>', 'compare with this one too: a folder, or a git revision that holds it')
  .option(
    '--accept <fact>',
    'this change of a living cluster is meant, such as networks.pods; may be repeated',
    collect,
  )
  .option('--check', 'write nothing; exit code 2 if the bundle would change')
  .option('--strict', 'refuse warnings too')
  .option('--json', 'tell the result as JSON')
  .action((file, options) => {
    checkOut(options.out);
    process.exitCode = synthCommand(file, options);
  });

addExplain(program);
addSecretsVerbs(program);
addUpgradeReport(program);

const json = process.argv.includes('--json');

tellLateFailures(json);

// The console takes no notice of a full disk. Who reads may stop to, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') process.exit(tellFailure(cause, false, 'standard output'));
});

program
  .parseAsync()
  .catch((cause: unknown) => {
    process.exitCode = tellFailure(cause, json, place);
  })
  .finally(end);

/** Once all is told. What a description leaves open, such as a timer or a server, would keep Node here for ever. */
async function end(): Promise<void> {
  // Only then is a promise that failed while nobody waited for it told.
  await new Promise(setImmediate);
  for (const stream of [process.stdout, process.stderr])
    await new Promise((done) => stream.write('', () => done(undefined)));
  process.exit();
}
