import type { ClusterModel, MachineModel } from '../constructs';
import { error, type Issue } from '../plan';
import { secretRows } from './secret-rows';
import { type AuthorityName, isBrought, type SecretsFile } from './secrets-file';

/** Whether every file that an absent key would have made is there, and none for a machine that is not. */
export function checkComplete(model: ClusterModel, file: SecretsFile): Issue[] {
  const machines = model.pools.flatMap((pool) => pool.machines);
  return [
    ...Object.keys(file.issued)
      .filter((name) => !machines.some(({ plan }) => plan.name === name))
      .map((name) => error(`issued.${name}`, 'there is no such machine', 'remove it, or correct its name')),
    ...machines.flatMap((machine) => missing(machine, file)),
  ];
}

function missing({ plan, pool, own }: MachineModel, file: SecretsFile): Issue[] {
  const paths = [...pool.shared.secrets, ...own.secrets]
    .map(({ path }) => path)
    .filter((path) => isWithoutKey(file, secretRows.get(path)?.keyOf) && !file.issued[plan.name]?.[path]);
  if (paths.length === 0) return [];
  const message = `${paths.join(', ')} cannot be made, since an authority's key is not here`;
  return [
    error(`issued.${plan.name}`, message, 'bring the key, or these files with `npm run secrets -- --issued`'),
  ];
}

function isWithoutKey({ authorities }: SecretsFile, name: AuthorityName | undefined): boolean {
  if (!name) return false;
  const { issuing, accepted } = authorities[name];
  return accepted.some((each) => each.epoch === issuing && isBrought(each) && each.key === '');
}
