import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SEALED } from '../lib/cli/lives';
import { Bundle } from './bundle';
import { mustRun } from './process';
import type { Progress } from './progress';

const ROOT = join(__dirname, '..');

/** main.ts, every example, and some of the clusters that only checks are made for: files, by name. */
export function descriptions(clusters: readonly string[]): ReadonlyMap<string, string> {
  const examples = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.ts'));
  const files = [
    'main.ts',
    ...examples.map((name) => join('examples', name)),
    ...clusters.map((name) => join('conformance/clusters', `${name}.ts`)),
  ];
  return new Map(files.map((file) => [basename(file, '.ts'), file]));
}

/** Synthesizes descriptions into a folder, each in a folder of its own. */
export async function synthesize(
  files: ReadonlyMap<string, string>,
  folder: string,
  progress: Progress,
): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  for (const [name, file] of files) {
    const out = join(folder, name);
    // No cluster lives by it: a run before sealed it, and an example may change in any way.
    rmSync(join(out, SEALED), { force: true });
    await bootwright('synth', file, '--out', out);
    const bundle = Bundle.open(name, out);
    progress('synth', `${file}: ${bundle.files.length} files`);
    bundles.push(bundle);
  }
  return bundles;
}

/** Runs our own command line. */
export async function bootwright(...args: readonly string[]): Promise<void> {
  const command = ['bin/bootwright.js', ...args];
  await mustRun(process.execPath, command, { minutes: 5, cwd: ROOT });
}
