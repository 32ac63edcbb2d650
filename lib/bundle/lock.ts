import { rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { BundleError } from './bundle-error';
import { readIfThere } from './folder';

/** Minutes after which nobody writes any more: 5,000 machines take less than one. */
const LONGEST = 10;

/** A file that says which process writes a bundle, so that no two do at once. One that was killed holds no lock. */
export class Lock {
  constructor(
    private readonly path: string,
    private readonly bundle: string,
  ) {}

  /** @throws BundleError while another process holds it. */
  take(): void {
    if (this.create()) return;
    const owner = readIfThere(this.path) ?? '';
    if (!this.isHeldBy(owner)) {
      this.release();
      if (this.create()) return;
    }
    throw new BundleError(
      `${this.bundle}: process ${owner} is writing it; wait until it has ended, or remove ${this.path} if there is no such run`,
    );
  }

  release(): void {
    rmSync(this.path, { force: true });
  }

  /** A lock without an owner is of a run that was cut short there; of one on another host, its age is all one knows. */
  private isHeldBy(owner: string): boolean {
    const [pid, host] = owner.split(' on ');
    if (host === undefined) return false;
    if (host === hostname()) return isAlive(Number(pid));
    return Date.now() - (statSync(this.path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < LONGEST * 60_000;
  }

  private create(): boolean {
    try {
      writeFileSync(this.path, `${process.pid} on ${hostname()}`, { flag: 'wx' });
      return true;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw cause;
    }
  }
}

/** Whether a process of this number runs that is not this one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
