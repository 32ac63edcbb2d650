import { Command } from 'commander';
import { version } from '../../package.json';
import { exitCodesText } from './exit-code';
import { addExplain } from './explain-verb';
import { addRotate } from './rotate-verb';
import { addSecretsVerbs } from './secrets-verbs';
import { addShow } from './show-verb';
import { addSynth } from './synth-verb';
import { addUpgradeReport } from './upgrade-verb';

/** The command line: a verb and its options. */
export function newProgram(): Command {
  const program = new Command('bootwright')
    .version(version)
    .exitOverride()
    .addHelpText('afterAll', exitCodesText())
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'error    ')) });
  addSynth(program);
  addShow(program);
  addExplain(program);
  addSecretsVerbs(program);
  addRotate(program);
  addUpgradeReport(program);
  return program;
}
