import type { Command } from 'commander';
import type { ShowOptions } from './show-command';

/** `show`; what it needs is loaded when it is called. */
export function addShow(program: Command): void {
  program
    .command('show')
    .description('show a whole machine: what its pool shares and what is its own, together')
    .argument('<machine>', 'such as master2; or a path in the bundle, which says both')
    .argument('[path]', 'on that machine, such as /etc/hosts, or what the list calls cloud-init/user-data')
    .addHelpText(
      'after',
      '\nA machine alone lists what it has. No secret is shown: those are in sealed/ alone.',
    )
    .option('-d, --description <file>', 'TypeScript file that exports the cluster', 'main.ts')
    .option('--to <folder>', 'lay the whole machine out into a new folder')
    .option('--json', 'tell the list as JSON')
    .action((machine: string, path: string | undefined, options: ShowOptions) => {
      const { showCommand } = require('./show-command') as typeof import('./show-command');
      process.exitCode = showCommand(machine, path, options);
    });
}
