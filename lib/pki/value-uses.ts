import type { MachineConfig, SecretFile } from '../artifacts';
import type { ClusterModel, PoolModel } from '../constructs';

/** One use of a value on some machines. */
export interface ValueUse {
  /** The value's name. */
  readonly name: string;
  /** Where the description names it: `pools.workers.secretFiles[0].secret`. */
  readonly place: string;
  /** The form that it must have. */
  readonly form: ValueForm;
  readonly machines: readonly string[];
}

/** `any`: bytes that reach a file as they are. `login`: of a registry, which is named. */
export type ValueForm =
  | { readonly is: 'any' }
  | { readonly is: 'login'; readonly registry: string }
  | { readonly is: 'password-hash' };

/** What of the cluster is made of values that somebody brought, pool by pool. */
export function valueUses({ pools }: ClusterModel): ValueUse[] {
  return pools.flatMap((pool) => [
    ...usesIn(pool.shared, namesOf(pool)),
    ...pool.machines.flatMap(({ own, plan }) => usesIn(own, [plan.name])),
  ]);
}

function namesOf({ machines }: PoolModel): string[] {
  return machines.map(({ plan }) => plan.name);
}

function usesIn({ passwords, secrets }: MachineConfig, machines: readonly string[]): ValueUse[] {
  const hashes = passwords.map(({ secret }) => ({
    name: secret,
    place: 'host.rootPassword.secret',
    form: { is: 'password-hash' } as const,
  }));
  return [...secrets.flatMap(usesOf), ...hashes].map((use) => ({ ...use, machines }));
}

function usesOf({ path, source, overriddenBy }: SecretFile): Omit<ValueUse, 'machines'>[] {
  switch (source.from) {
    case 'derived':
      return [];
    case 'logins':
      return Object.entries(source.names).map(([registry, name]) => ({
        name,
        place: `runtime.registries.${registry}.login.secret`,
        form: { is: 'login', registry },
      }));
    case 'value':
      return [{ name: source.name, place: `${overriddenBy?.[0] ?? path}.secret`, form: { is: 'any' } }];
  }
}
