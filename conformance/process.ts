import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Ran {
  /** Exit status; 124 if it ran out of time, as timeout(1) has it. */
  readonly status: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly minutes: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Hears what the program says when it says it. */
  readonly hear?: ((said: string) => void) | undefined;
}

const running = new Set<ChildProcess>();

/** Runs a program in a process group of its own, so that what it starts can be ended with it. */
export function run(
  program: string,
  args: readonly string[],
  { minutes, env, cwd, hear }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    let late = false;
    const take = (chunk: Buffer) => {
      output += chunk;
      hear?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const limit = setTimeout(() => {
      late = true;
      killGroup(child);
    }, minutes * 60_000);
    const end = () => {
      clearTimeout(limit);
      running.delete(child);
    };
    child.on('error', (cause) => {
      end();
      reject(cause);
    });
    child.on('close', (code) => {
      end();
      resolve({ status: late ? 124 : (code ?? 137), output });
    });
  });
}

/** Runs a program that must succeed, again after a pause where it did not: mirrors and proxies have bad moments. */
export async function mustRun(
  program: string,
  args: readonly string[],
  options: RunOptions & { readonly attempts?: number },
): Promise<string> {
  const { attempts = 1 } = options;
  for (let attempt = 1; ; attempt++) {
    const { status, output } = await run(program, args, options);
    if (status === 0) return output;
    if (attempt >= attempts) {
      throw new Error(`${[program, ...args].join(' ')} ended with ${status}:\n${lastLines(output, 20)}`);
    }
    await pause(attempt * 5_000);
  }
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** However this process ends, what it started ends with it; namespaces and mounts go with their last process. */
export function endChildrenWithUs(): void {
  process.on('exit', () => running.forEach(killGroup));
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(130));
  }
  // npm tells nobody that it was killed.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(130), 1_000).unref();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
