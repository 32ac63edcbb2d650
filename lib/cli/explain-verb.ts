import { type Command, InvalidArgumentError } from 'commander';
import type { ExplainOptions } from './explain-command';

/** `explain`; what it needs is loaded when it is called. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say of each line of a file what it hangs on')
    .argument('<machine>', 'such as master2')
    .argument('[path]', 'on that machine, such as /etc/kubernetes/manifests/kube-apiserver.yaml')
    .addHelpText(
      'after',
      '\nThe path of a file in the bundle, dist/machines/<machine>/rootfs/… or dist/pools/<pool>/rootfs/…, says both. A machine alone lists what it has.',
    )
    .option('-d, --description <file>', 'TypeScript file that exports the cluster', 'main.ts')
    .option('--flag <name>', 'only the lines with this flag')
    .option('--line <number>', 'only this line', toLine)
    .option('--json', 'tell the result as JSON')
    .action((machine: string, path: string | undefined, options: ExplainOptions) => {
      const { explainCommand } = require('./explain-command') as typeof import('./explain-command');
      process.exitCode = explainCommand(machine, path, options);
    });
}

function toLine(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 1.');
}
