import { spawnSync } from 'node:child_process';

/** What git said, or why it said nothing. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a hook of git has set, which would lead to another repository than that of the folder (git(1)). */
const LOCAL = ['GIT_COMMON_DIR', 'GIT_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_WORK_TREE'];

/** Asks git in a folder. Where there is no git, its status is null. The index of 5,000 machines is 60 MB. */
export function git(folder: string, args: readonly string[]): GitAnswer {
  const inherited = Object.entries(process.env).filter(([name]) => !LOCAL.includes(name));
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C' };
  return spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
}
