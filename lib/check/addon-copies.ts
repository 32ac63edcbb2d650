import { isDeepStrictEqual } from 'node:util';
import type { AddonModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { doubtfulIn } from './issues';
import { documentsIn, valueAt } from './read/files';
import { shown } from './read/value';
import type { Rule } from './rule';

/** What control planes apply by themselves is what `cluster/` shows, and what a person may apply again. */
export const addonCopies: Rule = {
  name: 'addon-copies',
  protects:
    'Control planes that apply an add-on otherwise than cluster/ shows it undo one another’s changes, and what a person applies from there is undone at the next start.',
  seen: ['k3s-io/k3s#5394', 'k3s-io/k3s#9223'],
  check: (model) =>
    model.pools
      .filter(({ plan }) => plan.roles.includes('control-plane'))
      .flatMap((pool) => model.addons.flatMap((addon) => checkAddon(pool, addon))),
};

/** An add-on's own objects, and what it builds upon. */
function checkAddon(pool: PoolModel, { kustomizations, name, objects }: AddonModel): readonly Issue[] {
  return [
    ...compare(pool, `${name}.yaml`, objects),
    ...compare(pool, `${name}/kustomization.yaml`, kustomizations),
  ];
}

function compare(pool: PoolModel, copy: string, objects: readonly object[]): Issue[] {
  const [machine] = pool.machines;
  const file = pool.shared.files.find(({ path }) => NUMBERED.exec(path)?.[1] === copy);
  if (!machine || !file) return [];
  const applied = documentsIn(file);
  return objects
    .map((object) => ({ object, here: applied.find((each) => isSame(each, object)) }))
    .filter(({ object, here }) => here !== object && !isDeepStrictEqual(plain(here), plain(object)))
    .map(({ object, here }) => {
      const what =
        `${shown(valueAt(object, '/kind'))} ${shown(valueAt(object, '/metadata/name') ?? '')}`.trim();
      const message = `${here ? `has ${what} otherwise than` : `misses ${what}, which is in`} cluster/${copy}`;
      return doubtfulIn(machine, file, message, MEND);
    });
}

const MEND = 'patch it on all control planes alike, or apply nothing of that file by hand';

/** The order in which they are applied stands before their names. */
const NUMBERED = /^\/etc\/kubernetes\/addons\/\d+-(.+)$/;

function isSame(one: object, other: object): boolean {
  return ['/kind', '/metadata/name', '/metadata/namespace'].every(
    (pointer) => valueAt(one, pointer) === valueAt(other, pointer),
  );
}

/** As a file has it: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
