import { join } from 'node:path';
import { type Cost, cost } from './cost';

/** A checkout of this repository, whose programs are run as its command line runs them. */
export class Checkout {
  constructor(readonly root: string) {}

  /** Loaded as the command line is, so that start-up is that of users. */
  one(what: 'apart' | 'seal' | 'synth', machines: number, folder: string): Cost {
    const files = {
      cache: join(this.root, 'node_modules/.cache/bootwright/bench'),
      installed: join(this.root, 'node_modules/.package-lock.json'),
    };
    const entry = join(this.root, 'bench/one.ts');
    const start = `require('${this.root}/bin/one-file').loadAsOne('${entry}', ${JSON.stringify(files)})`;
    return cost([process.execPath, '--eval', start, what, String(machines), folder], this.root);
  }

  /** `npm run synth` as a person meets it, but for npm itself. */
  reference(folder: string): Cost {
    return cost([process.execPath, 'bin/bootwright.js', 'synth', '--out', folder], this.root);
  }

  /** Has both programs compiled, which only the runs after a change of ours pay for. */
  warmUp(folder: string): void {
    for (const n of [1, 2]) {
      this.one('synth', 100, join(folder, `one${n}`));
      this.one('seal', 100, join(folder, `seal${n}`));
      this.reference(join(folder, `reference${n}`));
    }
  }
}
