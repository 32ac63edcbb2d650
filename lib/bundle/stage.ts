import { mkdirSync, writeFileSync } from 'node:fs';
import { parentOf } from './folder';

/** Who may read the bundle. */
export interface Modes {
  readonly file: number;
  readonly folder: number;
}

/** A folder of the bundle's shape, where what differs waits to be moved into place. */
export class Stage {
  private readonly made = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly modes: Modes,
  ) {
    this.makeFolder('');
  }

  write(path: string, text: string): void {
    this.makeFolder(parentOf(path));
    // A string with its encoding: Node then opens, writes and closes in one call.
    writeFileSync(`${this.root}/${path}`, text, { encoding: 'utf8', mode: this.modes.file });
  }

  /** Its parents first: Node's recursive mkdir asks the system once for each level, every time. */
  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return;
    if (folder !== '') this.makeFolder(parentOf(folder));
    mkdirSync(`${this.root}/${folder}`, { mode: this.modes.folder });
    this.made.add(folder);
  }
}
