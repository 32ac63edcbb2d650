import type { Command } from 'commander';
import { collect } from './collect';
import { checkOut } from './out-folder';
import { synthCommand } from './synth-command';

export function addSynth(program: Command): void {
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
}
