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
    await bootwright('synth', file, '--out', out);
    const bundle = Bundle.open(name, out);
    progress('synth', `${file}: ${bundle.files.length} files`);
    bundles.push(bundle);
  }
  return bundles;
}

/** Runs our own command line. */
export async function bootwright(...args: readonly string[]): Promise<void> {
  const command = ['--require', 'tsx/cjs', 'lib/cli/bootwright.ts', ...args];
  await mustRun(process.execPath, command, { minutes: 5, cwd: ROOT });
}
