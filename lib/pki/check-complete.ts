import type { ClusterModel, MachineModel } from '../constructs';
import { groupBy } from '../formats';
import { error, type Issue, warning } from '../plan';
import { checkEtcdAccess } from './check-etcd-access';
import { secretRows } from './secret-rows';
import { type AuthorityName, isBrought, type SecretsFile } from './secrets-file';

/** Whether every file that an absent key would have made is there, and none for a machine that is not. */
export function checkComplete(model: ClusterModel, file: SecretsFile): Issue[] {
  const { machines } = model;
  const names = new Set(machines.map(({ plan }) => plan.name));
  const unknown = Object.keys(file.issued).filter((name) => !names.has(name));
  // Those that lack the same files stand together: there may be thousands.
  const lacking = groupBy(machines, (machine) => missingOn(machine, file));
  return [
    ...unknown.map((name) =>
      error(`issued.${name}`, 'there is no such machine', 'remove it, or correct its name'),
    ),
    ...[...lacking].map(([paths, alike]) => toIssue(paths, alike)),
    ...checkEtcdAccess(model.plan, file),
  ];
}

/** What somebody issued for a machine, and none of its components asks for: it reaches no disk. */
export function unaskedIssued({ pools }: ClusterModel, { issued }: SecretsFile): Issue[] {
  return pools.flatMap(({ machines }) =>
    machines.flatMap(({ plan: { name }, pool, own }) => {
      const asked = new Set([...pool.shared.secrets, ...own.secrets].map(({ path }) => path));
      const unasked = Object.keys(issued[name] ?? {}).filter((path) => !asked.has(path));
      return unasked.map((path) =>
        warning(`issued.${name}.${path}`, `${name} has no use for it`, 'remove it, or correct its path'),
      );
    }),
  );
}

/** What a machine lacks; undefined if nothing. */
function missingOn({ plan, pool, own }: MachineModel, file: SecretsFile): string | undefined {
  const paths = [...pool.shared.secrets, ...own.secrets]
    .map(({ path }) => path)
    .filter((path) => isWithoutKey(file, secretRows.get(path)?.keyOf) && !file.issued[plan.name]?.[path]);
  return paths.length > 0 ? paths.join(', ') : undefined;
}

function toIssue(paths: string, [first, ...others]: readonly MachineModel[]): Issue {
  const more = others.length > 0 ? `, and on ${others.length} more machines` : '';
  const message = `${paths} cannot be made${more}, since an authority's key is not here`;
  const mend = 'bring the key, or these files with `npm run secrets -- --issued`';
  return error(`issued.${first?.plan.name}`, message, mend);
}

function isWithoutKey({ authorities }: SecretsFile, name: AuthorityName | undefined): boolean {
  if (!name) return false;
  const { issuing, accepted } = authorities[name];
  return accepted.some((each) => each.epoch === issuing && isBrought(each) && each.key === '');
}
