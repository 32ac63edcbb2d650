import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { BundleError } from './bundle-error';

/** A file that says which process writes a bundle, so that no two do at once. One that was killed holds no lock. */
export class Lock {
  constructor(
    private readonly path: string,
    private readonly bundle: string,
  ) {}

  /** @throws BundleError while another process holds it. */
  take(): void {
    if (this.create()) return;
    const owner = readFileSync(this.path, 'utf8');
    if (isHeld(owner)) {
      throw new BundleError(
        `${this.bundle}: process ${owner} is writing it; wait until it has ended, or remove ${this.path} if there is no such run`,
      );
    }
    this.release();
    this.create();
  }

  release(): void {
    rmSync(this.path, { force: true });
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

/** Of a process on another host nothing can be known; a lock without an owner is of a run that was cut short there. */
function isHeld(owner: string): boolean {
  const [pid, host] = owner.split(' on ');
  if (host === undefined) return false;
  return host !== hostname() || isAlive(Number(pid));
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
