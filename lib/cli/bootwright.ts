import { Command } from 'commander';
import { version } from '../../package.json';
import { BundleError } from '../bundle';
import { SecretsError } from '../pki/secrets-error';
import { UserError } from './description';
import { addExplain } from './explain-verb';
import { addSecretsVerbs } from './secrets-verbs';
import { synthCommand } from './synth-command';
import { addUpgradeReport } from './upgrade-verb';

/** The command line: a verb and its options. Exit code 0 is success, 1 a mistake to mend, 2 a defect of ours. */
const program = new Command('bootwright').version(version);

program
  .command('synth')
  .description('write the public bundle of a description')
  .argument('[description]', 'TypeScript file that exports the cluster', 'main.ts')
  .option('-o, --out <folder>', 'folder of the bundle', 'dist')
  .option('--json', 'tell the result as JSON', false)
  .action((file, options) => {
    process.exitCode = synthCommand(file, options);
  });

addExplain(program);
addSecretsVerbs(program);
addUpgradeReport(program);

program.parseAsync().catch((cause: unknown) => {
  process.exitCode = tell(cause);
});

function tell(cause: unknown): number {
  if (isMistake(cause) || isSystemError(cause)) {
    console.error(`error    ${cause.message}`);
    return 1;
  }
  console.error(
    'This is a defect of Bootwright, not of your description. Please report it with what follows.',
  );
  console.error(cause);
  return 2;
}

function isMistake(cause: unknown): cause is Error {
  return [BundleError, SecretsError, UserError].some((kind) => cause instanceof kind);
}

/** A full disk, a folder without permission: the system's word is the clearest there is. */
function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause;
}
