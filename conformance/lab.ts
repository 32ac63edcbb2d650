import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { GoProgram } from './consumer';
import { installDebian } from './debian';
import { buildPrograms, forgetIfBuiltOtherwise } from './go-program';
import type { Progress } from './progress';
import { GUEST } from './pxe/guest';
import { grouped } from './subject';

/**
 * The cache folder and what is installed in it, each thing once and at the first call. Its parts:
 * `debian-…` and `guest-…` trees, `bin` Go programs, `bundles` the examples, `run-…` this run's own, with all that is
 * unfinished, gone when it ends.
 */
export class Lab {
  readonly run: string;
  private readonly trees: Partial<Record<'debian' | 'guest', Promise<string>>> = {};
  private readonly programs = new Map<string, Promise<void>>();
  private lastBuild: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    private readonly packages: readonly string[],
    private readonly progress: Progress,
  ) {
    mkdirSync(join(folder, 'bundles'), { recursive: true });
    forgetIfBuiltOtherwise(join(folder, 'bin'));
    removeAbandoned(folder);
    this.run = join(folder, `run-${process.pid}`);
    mkdirSync(this.run);
  }

  /** Starts what takes longest. Whoever needs a thing that failed hears of it when asking for it. */
  installAhead(programs: readonly GoProgram[], guest: boolean): void {
    const distinct = new Map(programs.map((program) => [program.name, program]));
    const groups = grouped([...distinct.values()], ({ module, version }) => `${module}@${version}`);
    const trees = [this.debian(), ...(guest ? [this.guest()] : [])];
    for (const task of [...trees, ...groups.map((group) => this.build(group))]) task.catch(() => {});
  }

  /** The folder of the Debian tree. */
  debian(): Promise<string> {
    this.trees.debian ??= installDebian('debian', this.folder, this.run, this.packages, this.progress);
    return this.trees.debian;
  }

  /** The folder of the Debian tree that virtual machines run; after the other, since both load apt's lists. */
  guest(): Promise<string> {
    this.trees.guest ??= this.debian().then(() =>
      installDebian('guest', this.folder, this.run, GUEST, this.progress),
    );
    return this.trees.guest;
  }

  program(program: GoProgram): Promise<void> {
    return this.programs.get(program.name) ?? this.build([program]);
  }

  /** Passes on what somebody says, line by line. */
  tell(who: string): (said: string) => void {
    return (said) => {
      for (const line of said.trimEnd().split('\n')) this.progress(who, line);
    };
  }

  close(): void {
    rmSync(this.run, { recursive: true, force: true, maxRetries: 3 });
  }

  /** One build after another: each uses all cores. */
  private build(programs: readonly GoProgram[]): Promise<void> {
    const build = this.lastBuild.then(() => buildPrograms(this.folder, this.run, programs, this.progress));
    this.lastBuild = build.catch(() => {});
    for (const { name } of programs) this.programs.set(name, build);
    return build;
  }
}

/** What runs left that could not clean up, because they were killed or the power failed. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(folder, name), { recursive: true });
  }
}
