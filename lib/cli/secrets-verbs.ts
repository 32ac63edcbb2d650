import { Argument, type Command, InvalidArgumentError } from 'commander';
import { AUTHORITY_DAYS, LEAF_DAYS } from '../pki/new-secrets';
import { collect } from './collect';
import type { FittingOptions } from './fitting-secrets';
import type { NextOptions, RotateOptions } from './rotate-command';
import type { SealOptions } from './seal-command';
import type { SecretsOptions } from './secrets-command';
import type { ValuesOptions } from './values-command';

type Rotate = typeof import('./rotate-command');

/** Verbs of the secrets file. What they need is loaded when they are called: synth does without it. */
export function addSecretsVerbs(program: Command): void {
  addSecrets(program);
  addSeal(program);
  addSecretFiles(program);
  const rotate = program.command('rotate').description('replace keys and certificates, step by step');
  addRotateLeaf(rotate);
  addRotateIssued(rotate);
  addRotateAuthority(rotate);
  addRotateSeed(rotate);
  addRotateServiceAccount(rotate);
  addRotateToken(rotate);
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

function addRotateLeaf(rotate: Command): void {
  withFile(rotate.command('leaf'))
    .description('issue a certificate anew, with another key')
    .argument('<name>', 'such as apiserver, or all')
    .argument('[machine]', 'on this machine only')
    .option('--days <days>', 'how long it is valid', days, LEAF_DAYS)
    .action(async (name: string, machine: string | undefined, options: RotateOptions & Days) => {
      const { rotateCommand, rotateLeaf } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateLeaf(name, machine, options.days), options);
    });
}

function addRotateIssued(rotate: Command): void {
  withFile(rotate.command('issued'))
    .description('take leaves that somebody else issued anew, in place of those of before')
    .argument('<folder>', 'as with secrets --issued: <machine>/<path>')
    .action(async (folder: string, options: RotateOptions) => {
      const { rotateCommand, rotateIssued } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateIssued(folder), options);
    });
}

function addRotateAuthority(rotate: Command): void {
  withFile(rotate.command('ca'))
    .description('replace an authority, with a time in which both are trusted')
    .argument('<authority>', 'etcd, front-proxy or kubernetes')
    .addArgument(step())
    .option('--days <days>', `how long the next one is valid (default: ${AUTHORITY_DAYS})`, days)
    .option('--bring <crt[,key]>', 'the next one, if it is there already')
    .action(async (name, taken, options: RotateOptions & NextOptions) => {
      const { rotateCommand, rotateCa } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateCa(name, taken, options), options);
    });
}

function addRotateSeed(rotate: Command): void {
  withFile(rotate.command('seed'))
    .description('replace what all keys derive from, after somebody has seen the file')
    .action(async (options: RotateOptions) => {
      const { rotateCommand, rotateSeed } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateSeed(), options);
    });
}

function addRotateServiceAccount(rotate: Command): void {
  withFile(rotate.command('service-account'))
    .description('replace the key that signs the tokens of service accounts')
    .addArgument(step())
    .action(async (taken, options: RotateOptions) => {
      const { rotateCommand, rotateSigningKey } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateSigningKey(taken), options);
    });
}

function addRotateToken(rotate: Command): void {
  withFile(rotate.command('token'))
    .description('replace the bootstrap token')
    .action(async (options: RotateOptions) => {
      const { rotateCommand, rotateToken } = require('./rotate-command') as Rotate;
      process.exitCode = await rotateCommand(rotateToken(), options);
    });
}

interface Days {
  readonly days: number;
}

/** Each is taken once the one before is rolled out. */
function step(): Argument {
  return new Argument('<step>', 'trust the next one, use it, forget the last').choices([
    'introduce',
    'switch',
    'retire',
  ]);
}

function withFile(command: Command): Command {
  return command
    .option('-d, --description <file>', 'TypeScript file that exports the cluster', 'main.ts')
    .option('-f, --file <path>', 'the secrets file (default: <cluster>.secrets.json)')
    .option('-i, --identity <file>', 'age identity that opens it')
    .option('-r, --recipient <age>', 'encrypt it again to this recipient; may be repeated', collect);
}

function days(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number of days from 1 to 99999.');
}
