/**
 * The words that run a command in processes of its own, and in whatever else it is to have of its own. The kernel ends
 * all of them with us, even if we are killed before we can, and namespaces and mounts go with their last process.
 */
export function isolated(namespaces: readonly string[], command: readonly string[]): [string, string[]] {
  const options = ['--pid', '--fork', '--kill-child', ...namespaces];
  return ['setpriv', ['--pdeathsig=KILL', 'unshare', ...options, ...command]];
}
