import { realpathSync, statSync } from 'node:fs';
import { BundleError } from './bundle-error';
import { readIfThere } from './folder';

/**
 * Whether all of a bundle that is to change lies on its disk: a rename does not go from one disk or mount to another
 * (EXDEV in rename(2)), and one that fails among the others would leave half of each bundle.
 * @param folders those that something is moved into, below the root and with a slash before them
 * @param paths what is moved
 * @throws BundleError where it does not.
 */
export function checkOneDisk(root: string, folders: readonly string[], paths: readonly string[]): void {
  const { dev } = statSync(root);
  const mounts = mountsBelow(root);
  const apart =
    folders.find((folder) => statSync(root + folder).dev !== dev) ??
    mounts.find((mount) => paths.some((path) => path === mount || path.startsWith(`${mount}/`)));
  if (apart === undefined) return;
  const mend = 'make it a folder of this one, or write the bundle elsewhere and copy it';
  throw new BundleError(
    `${root}${apart}: it lies on another disk than ${root}, which cannot be swapped as one; ${mend}`,
  );
}

/** What is mounted within a folder, also from the same disk; none where the system has no such list. */
function mountsBelow(root: string): string[] {
  const real = realpathSync(root);
  const lines = (readIfThere('/proc/self/mountinfo') ?? '').split('\n');
  return lines
    .map((line) => unescaped(line.split(' ')[4] ?? ''))
    .filter((point) => point.startsWith(`${real}/`))
    .map((point) => point.slice(real.length));
}

/** Blanks and backslashes are octal there (proc(5)). */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
