import type { IndexEntry } from '../bundle/bundle-index';
import { groupBy } from '../formats';
import type { SealTags } from './seal-tags';

/** What the last index says of files that have a tag, by machine. */
export class LastSeal {
  private readonly byMachine: ReadonlyMap<string, readonly IndexEntry[]>;

  constructor(indexText: string | undefined) {
    const lines = indexText?.match(/^ {2}\{"path":"machines\/.*"tag":.*\}(?=,?$)/gm) ?? [];
    const entries = lines.map((line) => JSON.parse(line) as IndexEntry);
    this.byMachine = groupBy(entries, ({ path }) => path.split('/')[1]);
  }

  /** The files of a machine, if all of them were made of the very same; undefined if one was not, or is missing. */
  filesOf(machine: string, inputs: string, { tagOf }: SealTags): readonly IndexEntry[] | undefined {
    const files = this.byMachine.get(machine) ?? [];
    const same = files.every((file) => file.tag === tagOf(inputs, file, files.length));
    return files.length > 0 && same ? files : undefined;
  }
}
