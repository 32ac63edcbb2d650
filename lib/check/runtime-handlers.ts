import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { crioFiles, crioSetting, isCrio, tableIn } from './read/crio';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { shown, tableAt } from './read/value';
import type { Rule } from './rule';

/** The program that CRI-O starts containers with is one that its configuration describes. */
export const runtimeHandlers: Rule = {
  name: 'runtime-handlers',
  protects: 'CRI-O exits where default_runtime has no table of its own, and no pod of the machine starts.',
  seen: ['cri-o/cri-o#5394'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

/** What CRI-O's packages describe in 10-crio.conf, and CRI-O itself without a file (cri-o/packaging). */
const BROUGHT = ['crun', 'runc'];

function checkPool(pool: PoolModel): Issue[] {
  return readings(pool, isCrio).flatMap(({ files }) => {
    const setting = crioSetting({ files }, '/crio/runtime/default_runtime');
    const known = crioFiles({ files }).flatMap((file) =>
      Object.keys(tableAt(tableIn(file), '/crio/runtime/runtimes')),
    );
    const name = shown(setting?.value);
    if (!setting || [...BROUGHT, ...known, ''].includes(name)) return [];
    const message = `${setting.file.path}: default_runtime is ${name}, and no file has [crio.runtime.runtimes.${name}]`;
    const mend = `add that table with its runtime_path, or choose ${[...BROUGHT, ...known].join(', ')}`;
    return [error(placeOf(setting.file, pool, message), message, mend)];
  });
}
