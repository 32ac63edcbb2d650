import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoProgram } from './consumer';
import { mustRun, type RunOptions } from './process';
import type { Progress } from './progress';

/** Builds the program into the cache's `bin`, once. */
export async function buildProgram(
  cache: string,
  run: string,
  program: GoProgram,
  progress: Progress,
): Promise<void> {
  const binary = join(cache, 'bin', program.name);
  if (existsSync(binary)) return;
  progress(program.name, 'building');
  const folder = join(run, program.name);
  mkdirSync(folder, { recursive: true });
  const options = { minutes: 30, attempts: 3, cwd: folder, env: environment(run) };
  await writeModule(folder, program, options);
  await mustRun('go', ['build', ...flags(program), '-o', 'program', program.package], options);
  renameSync(join(folder, 'program'), binary);
  progress(program.name, 'built');
}

/** Static, so that it runs in any tree; with caches that go with the run, as they are ten times the programs' size. */
function environment(run: string): Record<string, string> {
  return {
    CGO_ENABLED: '0',
    GOCACHE: join(run, 'go-build'),
    GOFLAGS: '-buildvcs=false -mod=mod -modcacherw',
    GOPATH: join(run, 'go'),
    GOTOOLCHAIN: 'local',
  };
}

/** Not optimized: it runs for milliseconds, and so it builds in three quarters of the time. */
function flags({ version }: GoProgram): string[] {
  const stamp = `-X k8s.io/component-base/version.gitVersion=${version}`;
  return ['-trimpath', '-gcflags=all=-N -l', `-ldflags=-s -w ${stamp}`];
}

/** A module that requires the program's, with its requirements as its authors build it. */
async function writeModule(folder: string, program: GoProgram, options: RunOptions): Promise<void> {
  const { module, version } = program;
  const answer = await mustRun('go', ['mod', 'download', '-json', `${module}@${version}`], options);
  const { GoMod } = JSON.parse(answer.slice(answer.indexOf('{')));
  const upstream = readFileSync(GoMod, 'utf8');
  const language = /^go .*$/m.exec(upstream)?.[0] ?? '';
  const lines = [
    'module conformance',
    language,
    `require ${module} ${version}`,
    ...replacements(upstream, version),
  ];
  writeFileSync(join(folder, 'go.mod'), `${lines.join('\n')}\n`);
}

/**
 * Kubernetes replaces its libraries by folders of its own repository, which its module does not carry. Go ignores
 * replacements that are not the main module's; the same libraries are published as v0.y.z for v1.y.z.
 */
function replacements(upstream: string, version: string): string[] {
  const local = upstream.matchAll(/^\s*(\S+) => \.\/staging\//gm);
  return [...local].map(([, library]) => `replace ${library} => ${library} ${version.replace(/^v1/, 'v0')}`);
}
