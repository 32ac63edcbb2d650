import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { makeFolder } from './folder';
import { Lock } from './lock';
import { type Places, Swap } from './swap';

/** Its name in a bundle. */
export const WORK = '.bootwright';

/** Whether a swap began there and did not end. */
export function isBegun(root: string): boolean {
  return existsSync(`${root}/${WORK}/journal`);
}

/** The folder in a bundle where one run prepares the next bundle; all in it may be lost unless there is a journal. */
export class WorkFolder {
  readonly places: Places;
  readonly swap: Swap;
  private readonly path: string;
  private readonly lock: Lock;

  constructor(root: string) {
    this.path = `${root}/${WORK}`;
    const [stage, old, journal] = [`${this.path}/new`, `${this.path}/old`, `${this.path}/journal`];
    this.places = { index: `${this.path}/index`, journal, old, stage };
    this.swap = new Swap(root, this.places);
    this.lock = new Lock(`${this.path}/lock`, root);
  }

  /**
   * Keeps other runs out, and clears away what one left that was cut short; its swap, if it had begun, is completed.
   * @throws BundleError while another run writes.
   */
  open(): void {
    makeFolder(this.path, 0o700);
    this.lock.take();
    if (this.swap.begun()) this.swap.complete();
    this.clear();
  }

  /** Leaves a journal for the next run. */
  close(): void {
    if (!this.swap.begun()) this.clear();
    this.lock.release();
    if (readdirSync(this.path).length === 0) rmdirSync(this.path);
  }

  private clear(): void {
    for (const name of readdirSync(this.path)) {
      if (name !== 'lock') rmSync(`${this.path}/${name}`, { recursive: true });
    }
  }
}
