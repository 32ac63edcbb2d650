import { Argument, type Command } from 'commander';
import { AUTHORITY_DAYS, LEAF_DAYS } from '../pki/new-secrets';
import { collect } from './collect';
import { days } from './days';
import type { NextOptions } from './rotate-authority';
import type { Edit, RotateOptions } from './rotate-command';

/** `rotate` and what it replaces. What they need is loaded when they are called. */
export function addRotate(program: Command): void {
  const rotate = program.command('rotate').description('replace keys and certificates, step by step');
  addRotateLeaf(rotate);
  addRotateIssued(rotate);
  addRotateAuthority(rotate);
  addRotateSeed(rotate);
  addRotateServiceAccount(rotate);
  addRotateToken(rotate);
}

async function run(edit: Edit, options: RotateOptions): Promise<void> {
  const { rotateCommand } = require('./rotate-command') as typeof import('./rotate-command');
  process.exitCode = await rotateCommand(edit, options);
}

function keys(): typeof import('./rotate-keys') {
  return require('./rotate-keys') as typeof import('./rotate-keys');
}

function addRotateLeaf(rotate: Command): void {
  withFile(rotate.command('leaf'))
    .description('issue a certificate anew, with another key')
    .argument('<name>', 'such as apiserver, or all')
    .argument('[machine]', 'on this machine only')
    .option('--days <days>', 'how long it is valid', days, LEAF_DAYS)
    .action(async (name: string, machine: string | undefined, options: RotateOptions & Days) => {
      const { rotateLeaf } = require('./rotate-leaf') as typeof import('./rotate-leaf');
      await run(rotateLeaf(name, machine, options.days), options);
    });
}

function addRotateIssued(rotate: Command): void {
  withFile(rotate.command('issued'))
    .description('take leaves that somebody else issued anew, in place of those of before')
    .argument('<folder>', 'as with secrets --issued: <machine>/<path>')
    .action(async (folder: string, options: RotateOptions) => {
      const { rotateIssued } = require('./rotate-leaf') as typeof import('./rotate-leaf');
      await run(rotateIssued(folder), options);
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
      const { rotateCa } = require('./rotate-authority') as typeof import('./rotate-authority');
      await run(rotateCa(name, taken, options), options);
    });
}

function addRotateSeed(rotate: Command): void {
  withFile(rotate.command('seed'))
    .description('replace what all keys derive from, after somebody has seen the file')
    .action(async (options: RotateOptions) => {
      await run(keys().rotateSeed(), options);
    });
}

function addRotateServiceAccount(rotate: Command): void {
  withFile(rotate.command('service-account'))
    .description('replace the key that signs the tokens of service accounts')
    .addArgument(step())
    .action(async (taken, options: RotateOptions) => {
      await run(keys().rotateSigningKey(taken), options);
    });
}

function addRotateToken(rotate: Command): void {
  withFile(rotate.command('token'))
    .description('replace the bootstrap token')
    .action(async (options: RotateOptions) => {
      await run(keys().rotateToken(), options);
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
