import type { SecretFile } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { onMachines } from './read/alike';
import type { Rule } from './rule';

/** Only root reads keys, tokens and kubeconfigs; certificates anyone may. */
export const secretModes: Rule = {
  name: 'secret-modes',
  protects: 'A key that others on the machine can read makes each of them whoever the key belongs to.',
  seen: ['k0sproject/k0s#6507'],
  guardsData: true,
  check: ({ pools }) =>
    pools.flatMap((pool) => [...check(pool, pool.shared.secrets), ...onMachines(pool, checkMachine)]),
};

/** What holds no key: certificates, and what proves tokens without being able to make them. */
const PUBLIC = /\.(crt|cert|pub)$/;

/** What a person brings may be a script, and no name of it tells that it is public. */
function mostOf({ path, source }: SecretFile): number {
  if (source.from === 'value') return 0o700;
  return PUBLIC.test(path) ? 0o644 : 0o600;
}

function checkMachine({ own, pool }: MachineModel): Issue[] {
  return own.secrets.length > 0 ? check(pool, own.secrets) : [];
}

function check(pool: PoolModel, secrets: PoolModel['shared']['secrets']): Issue[] {
  return secrets.flatMap((file) => {
    const { path, mode, overriddenBy } = file;
    const most = mostOf(file);
    if ((mode & ~most) === 0) return [];
    const message = `${path} has the mode ${mode.toString(8).padStart(4, '0')}`;
    return [
      error(overriddenBy?.[0] ?? pool.plan.path, message, `let it be 0${most.toString(8)} or narrower`),
    ];
  });
}
