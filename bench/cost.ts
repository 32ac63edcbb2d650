import { spawnSync } from 'node:child_process';

/** What a whole process took with its children, in seconds; on a busy machine the clock says little. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly out: string;
}

/** The shell's `time` counts a process from its start to its end, whatever it is written in. */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@"';

export function cost(command: readonly string[], cwd = process.cwd()): Cost {
  const ran = spawnSync('bash', ['-c', TIMED, 'bash', ...command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 30,
  });
  if (ran.status !== 0) {
    throw new Error(`${command.join(' ')}: ended with ${ran.status}\n${ran.stderr.slice(-2000)}`);
  }
  const [wall = 0, user = 0, system = 0] = ran.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { cpu: user + system, wall, out: ran.stdout };
}
