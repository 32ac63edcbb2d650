import { tellFailure } from './failure';
import { tellLateFailures } from './late-failure';
import { newProgram } from './program';

const program = newProgram();

/** What is written to, for errors of the system that name no path. */
let place: string | undefined;
program.hook('preAction', (_program, verb) => {
  const { file, out } = verb.opts<{ readonly file?: string; readonly out?: string }>();
  place = out ?? file ?? '.';
});

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
