import { error } from '../plan';
import { crioFiles, tableIn } from './read/crio';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** Every file that CRI-O reads is TOML, those too that the description brings as text. */
export const crioConfiguration: Rule = {
  name: 'crio-configuration',
  protects:
    'CRI-O does not start with a file that it cannot read, and without it no pod of the machine does.',
  seen: ['cri-o/cri-o#2952'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      crioFiles(pool.shared)
        .filter((file) => tableIn(file) === undefined)
        .map((file) =>
          error(placeOf(file, pool), `${file.path} is not TOML`, 'write [table] and key = value'),
        ),
    ),
};
