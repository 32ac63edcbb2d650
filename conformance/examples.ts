import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Bundle } from './bundle';
import { mustRun } from './process';
import type { Progress } from './progress';

const ROOT = join(__dirname, '..');

/** Synthesizes main.ts and every example into a folder, each in a folder of its own. */
export async function synthesizeExamples(folder: string, progress: Progress): Promise<Bundle[]> {
  const examples = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.ts'));
  const bundles: Bundle[] = [];
  for (const file of ['main.ts', ...examples.map((name) => join('examples', name))]) {
    const name = basename(file, '.ts');
    const out = join(folder, name);
    const command = ['--require', 'tsx/cjs', 'lib/cli/bootwright.ts', 'synth', file, '--out', out];
    await mustRun(process.execPath, command, { minutes: 5, cwd: ROOT });
    const bundle = Bundle.open(name, out);
    progress('synth', `${file}: ${bundle.files.length} files`);
    bundles.push(bundle);
  }
  return bundles;
}
