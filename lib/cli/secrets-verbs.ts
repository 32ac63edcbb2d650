import type { Command } from 'commander';
import { AUTHORITY_DAYS, LEAF_DAYS } from '../pki/new-secrets';
import { collect } from './collect';
import { days } from './days';
import type { FittingOptions } from './fitting-secrets';
import type { SealOptions } from './seal-command';
import type { SecretsOptions } from './secrets-command';
import type { ValuesOptions } from './values-command';

/** Verbs of the secrets file. What they need is loaded when they are called: synth does without it. */
export function addSecretsVerbs(program: Command): void {
  addSecrets(program);
  addSeal(program);
  addSecretFiles(program);
}

function addSecrets(program: Command): void {
  program
    .command('secrets')
    .description(
      'make the secrets file of a cluster, bring secrets of your own into it, or encrypt it to others',
    )
    .argument('[description]', 'TypeScript file that exports the cluster', 'main.ts')
    .option('-f, --file <path>', 'the secrets file (default: <cluster>.secrets.json)')
    .option('-i, --identity <file>', 'age identity that opens the one that is there')
    .option('-r, --recipient <age>', 'encrypt it with age to this recipient; may be repeated', collect)
    .option('--bring <authority=crt[,key]>', 'an authority that is there already; may be repeated', collect)
    .option('--issued <folder>', 'leaves of an authority whose key is not brought: <machine>/<path>')
    .option('--authority-days <days>', `how long authorities are valid (default: ${AUTHORITY_DAYS})`, days)
    .option('--leaf-days <days>', `how long other certificates are valid (default: ${LEAF_DAYS})`, days)
    .option(
      '--set <NAME=@path>',
      'bring a secret of your own; @- reads standard input; may be repeated',
      collect,
    )
    .option('--unset <NAME>', 'remove one; may be repeated', collect)
    .option('--list', 'tell the names of those that are there, and what each is for')
    .action(async (description: string, options: SecretsOptions & ValuesOptions) => {
      const { asksForValues, valuesCommand } =
        require('./values-command') as typeof import('./values-command');
      if (asksForValues(options)) {
        process.exitCode = await valuesCommand(description, options);
        return;
      }
      const { secretsCommand } = require('./secrets-command') as typeof import('./secrets-command');
      process.exitCode = await secretsCommand(description, options);
    });
}

function addSeal(program: Command): void {
  program
    .command('seal')
    .description(
      'write the guarded bundle: keys, certificates, tokens, and the documents that machines fetch',
    )
    .argument('[description]', 'TypeScript file that exports the cluster', 'main.ts')
    .option('-o, --out <folder>', 'folder of the guarded bundle', 'sealed')
    .option('--dist <folder>', 'folder of the public bundle', 'dist')
    .option('-f, --file <path>', 'the secrets file (default: <cluster>.secrets.json)')
    .option('-i, --identity <file>', 'age identity that opens it')
    .option('--strict', 'refuse warnings too')
    .option('--json', 'tell the result as JSON')
    .action(async (description: string, options: SealOptions) => {
      const { sealCommand } = require('./seal-command') as typeof import('./seal-command');
      process.exitCode = await sealCommand(description, options);
    });
}

function addSecretFiles(program: Command): void {
  program
    .command('secret-files')
    .description('the secret files of one machine that runs, as a tar archive for a pipe')
    .argument('<machine>', 'its name')
    .argument('[description]', 'TypeScript file that exports the cluster', 'main.ts')
    .option('-f, --file <path>', 'the secrets file (default: <cluster>.secrets.json)')
    .option('-i, --identity <file>', 'age identity that opens it')
    .action(async (machine: string, description: string, options: FittingOptions) => {
      const { secretFilesCommand } =
        require('./secret-files-command') as typeof import('./secret-files-command');
      process.exitCode = await secretFilesCommand(machine, description, options);
    });
}
