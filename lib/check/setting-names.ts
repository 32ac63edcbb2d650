import type { PoolModel } from '../constructs';
import { KERNEL_SETTINGS } from '../os/kernel-settings';
import { type Issue, warning } from '../plan';
import { mistyped } from '../plan/suggest';
import { isByHand } from './read/by-hand';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { isSysctls, sysctlsIn } from './read/sysctls';
import type { Rule } from './rule';

/** The name of a kernel setting is no slip of the pen. */
export const settingNames: Rule = {
  name: 'setting-names',
  protects:
    'systemd-sysctl logs a name that the kernel does not have, and goes on: the setting is as it was.',
  seen: ['https://www.freedesktop.org/software/systemd/man/latest/sysctl.d.html'],
  check: ({ pools }) => {
    const near = nearOnce();
    return pools.flatMap((pool) => checkPool(pool, near));
  },
};

function checkPool(pool: PoolModel, near: (key: string) => string | undefined): Issue[] {
  return readings(pool, isSysctls).flatMap(({ files }) =>
    [...sysctlsIn(files)].flatMap(([key, { file }]) => {
      const right = isByHand(file) ? near(key) : undefined;
      if (right === undefined) return [];
      const message = `${file.path}: the kernel has no ${key}`;
      return [warning(placeOf(file, pool, key), message, `did you mean ${right}?`)];
    }),
  );
}

/** Most pools set the same, and a name is looked for once. */
function nearOnce(): (key: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, nearTo(key));
    return known.get(key);
  };
}

const FOLDERS = Object.keys(KERNEL_SETTINGS);

/** The setting that was surely meant; undefined where it is one, or may be one of a module. */
function nearTo(key: string): string | undefined {
  const parts = key.split('.');
  const name = parts.pop() ?? '';
  const isOfCard = ['conf', 'neigh'].includes(parts[2] ?? '') && parts.length === 4;
  const card = parts[3] ?? '';
  const folder = (isOfCard ? [...parts.slice(0, 3), '*'] : parts).join('.');
  if (key.includes('*') || namesIn(folder).includes(name)) return undefined;
  const right = mistyped(name, namesIn(folder));
  const written = (where: string, what: string) => `${where.replace('*', card)}.${what}`;
  if (right) return written(folder, right);
  const home = mistyped(folder, FOLDERS);
  return home && namesIn(home).includes(name) ? written(home, name) : undefined;
}

function namesIn(folder: string): readonly string[] {
  return (Object.hasOwn(KERNEL_SETTINGS, folder) && KERNEL_SETTINGS[folder]) || [];
}
