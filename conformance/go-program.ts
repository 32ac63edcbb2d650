import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoProgram } from './consumer';
import { isolated } from './isolated';
import { mustRun, type RunOptions } from './process';
import type { Progress } from './progress';

/** Forgets the programs of a folder if they were built in another way than now. */
export function forgetIfBuiltOtherwise(folder: string): void {
  const note = join(folder, 'built-as.json');
  const now = JSON.stringify([environment('RUN'), flags({ version: 'v1.2.3' })]);
  if (existsSync(note) && readFileSync(note, 'utf8') === now) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(note, now);
}

/** Builds programs of one version of a module into the cache's `bin`, each once, and together those that lack. */
export async function buildPrograms(
  cache: string,
  run: string,
  programs: readonly GoProgram[],
  progress: Progress,
): Promise<void> {
  const binary = ({ name }: GoProgram) => join(cache, 'bin', name);
  const lacking = programs.filter((program) => !existsSync(binary(program)));
  const [first] = lacking;
  if (!first) return;
  for (const { name } of lacking) progress(name, 'building');
  const built = await build(join(run, first.name), run, [first, ...lacking.slice(1)]);
  for (const program of lacking) renameSync(join(built, executable(program.package)), binary(program));
  // The next one has other modules, in gigabytes.
  rmSync(join(run, 'go'), { recursive: true });
  progress(first.name, lacking.length > 1 ? `built, with ${lacking.length - 1} more` : 'built');
}

/** Builds them in a folder of their own; gives the folder of the executables. */
async function build(
  folder: string,
  run: string,
  programs: readonly [GoProgram, ...GoProgram[]],
): Promise<string> {
  const [first] = programs;
  const built = join(folder, 'built');
  mkdirSync(built, { recursive: true });
  const options = { minutes: 45, attempts: 3, cwd: folder, env: environment(run) };
  await writeModule(folder, first, options);
  const packages = programs.map((program) => program.package);
  copyOurs(packages, folder);
  const command = ['go', 'build', ...flags(first), '-o', `${built}/`, ...packages];
  await mustRun(...isolated([], command), options);
  return built;
}

function copyOurs(packages: readonly string[], folder: string): void {
  for (const ours of packages.filter((name) => name.startsWith('./'))) {
    cpSync(join(__dirname, ours), join(folder, ours), { recursive: true });
  }
}

/** What `go build` calls it: the last part of the package's path that is not the module's major version. */
function executable(path: string): string {
  return path.replace(/\/v\d+$/, '').replace(/.*\//, '');
}

/** Static, so that it runs in any tree; with caches of the run, as they are ten times the programs' size. */
function environment(run: string): Record<string, string> {
  return {
    CGO_ENABLED: '0',
    // The compiler then tidies up its memory four times less often.
    GOGC: '400',
    GOCACHE: join(run, 'go-build'),
    GOFLAGS: '-buildvcs=false -mod=mod -modcacherw',
    GOPATH: join(run, 'go'),
    GOTOOLCHAIN: 'local',
  };
}

/** Not optimized, and nothing for a debugger: it runs for milliseconds, and so it builds in two thirds of the time. */
function flags({ tags = [], version }: Pick<GoProgram, 'tags' | 'version'>): string[] {
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(version) ?? [];
  const stamp = Object.entries({ gitVersion: version, gitMajor: major, gitMinor: minor })
    .map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`)
    .join(' ');
  return ['-trimpath', `-tags=${tags.join()}`, '-gcflags=all=-N -l -dwarf=false', `-ldflags=-s -w ${stamp}`];
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
