import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, mustRun, run } from '../conformance/process';

/** A required module, as `go mod download -json` describes it. */
export interface Module {
  readonly Dir: string;
  readonly GoMod: string;
}

/** The Go that is installed, with caches of its own: one minor of Kubernetes fills two gigabytes. */
export class Go {
  private readonly env: Readonly<Record<string, string>>;

  constructor(cache: string) {
    this.env = {
      CGO_ENABLED: '0',
      GOCACHE: join(cache, 'go-build'),
      GOFLAGS: '-buildvcs=false -mod=mod -modcacherw',
      // The compiler mostly collects garbage otherwise: a fifth less of its time.
      GOGC: '800',
      GOPATH: join(cache, 'go'),
      GOTOOLCHAIN: 'local',
    };
  }

  /** Versions of a module that the proxy lists, the oldest first. */
  async versions(module: string): Promise<string[]> {
    const output = await this.go(['list', '-m', '-versions', module]);
    return output.trim().split(' ').slice(1);
  }

  /** Fetches a module; undefined if the proxy does not have it. */
  async download(module: string, version: string): Promise<Module | undefined> {
    const args = ['mod', 'download', '-json', `${module}@${version}`];
    const { status, output } = await run('go', args, { minutes: 10, env: this.env });
    return status === 0 ? JSON.parse(output.slice(output.indexOf('{'))) : undefined;
  }

  /** Fetches all that the module in a folder imports; what Go says if the proxy lacks some of it. */
  async fetchImports(folder: string): Promise<string | undefined> {
    const args = ['list', '-deps', './...'];
    const { status, output } = await run('go', args, { minutes: 60, env: this.env, cwd: folder });
    return status === 0 ? undefined : lastLines(output, 2);
  }

  /** Builds a program of the module in a folder. Not optimized, as it runs for milliseconds. */
  async build(folder: string, program: string, stamp: string): Promise<string> {
    const binary = join(folder, 'bin', program);
    // Old releases reach into Go's runtime in ways that its linker refuses since 1.23.
    const link = `-s -w -checklinkname=0 ${stamp}`;
    const args = [
      'build',
      '-trimpath',
      '-gcflags=all=-N -l',
      `-ldflags=${link}`,
      '-o',
      binary,
      `./${program}`,
    ];
    await this.go(args, folder);
    return binary;
  }

  /** What a go.mod says. */
  async read(goMod: string): Promise<GoMod> {
    return JSON.parse(await this.go(['mod', 'edit', '-json', goMod]));
  }

  private go(args: readonly string[], cwd?: string): Promise<string> {
    return mustRun('go', args, { minutes: 240, attempts: 2, env: this.env, cwd });
  }
}

/** The parts of `go mod edit -json` that we read. */
interface GoMod {
  readonly Go: string;
  readonly Replace: readonly { readonly Old: { Path: string }; readonly New: { Path: string } }[] | null;
}

/** Runs a program that writes its facts to the file that it is given. */
export async function ask<Facts>(binary: string, file: string): Promise<Facts> {
  await mustRun(binary, [file], { minutes: 5 });
  return JSON.parse(readFileSync(file, 'utf8'));
}
