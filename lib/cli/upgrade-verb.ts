import type { Command } from 'commander';
import type { UpgradeOptions } from './upgrade-command';

/** The verb that tells what another release would mean. What it needs is loaded when it is called. */
export function addUpgradeReport(program: Command): void {
  program
    .command('upgrade-report')
    .description(
      'tell what another Kubernetes release breaks, deprecates and changes, and in which order to roll it out',
    )
    .argument('[release]', 'a minor, 1.37, or a release, v1.37.1; the next minor without it')
    .option('-d, --description <file>', 'TypeScript file that exports the cluster', 'main.ts')
    .option('--json', 'tell it as JSON')
    .action((target: string | undefined, options: UpgradeOptions) => {
      const { upgradeCommand } = require('./upgrade-command') as typeof import('./upgrade-command');
      process.exitCode = upgradeCommand(target, options);
    });
}
