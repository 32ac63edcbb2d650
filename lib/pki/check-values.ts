import type { ClusterModel } from '../constructs';
import { eachOnce, error, type Issue, warning } from '../plan';
import { bytesOf } from './named-values';
import { passwordHash } from './password-hash';
import { authEntry } from './registry-login';
import type { SecretsFile } from './secrets-file';
import { type ValueUse, valueUses } from './value-uses';

/**
 * Values that the description names and the file has not, or that have not the form that they are named for.
 * `command` brings them, up to its options: `npm run secrets --`.
 */
export function checkValues(uses: readonly ValueUse[], file: SecretsFile, command: string): Issue[] {
  return eachOnce(uses.flatMap((use) => checkUse(use, file, command)));
}

/** Values that nothing names: they reach no machine. `command` as above. */
export function unusedValues(model: ClusterModel, { values }: SecretsFile, command: string): Issue[] {
  const used = new Set(valueUses(model).map(({ name }) => name));
  return Object.keys(values)
    .filter((name) => !used.has(name))
    .map((name) => {
      const mend = `name it there, or remove it with \`${command} --unset ${name}\``;
      return warning(`values.${name}`, 'nothing in the description names it', mend);
    });
}

function checkUse({ name, place, form }: ValueUse, file: SecretsFile, command: string): Issue[] {
  const value = bytesOf(file, name);
  if (!value) {
    const message = `the secrets file has no value ${name}`;
    return [error(place, message, `bring it with \`${command} --set ${name}=@file\``)];
  }
  const wrong = wrongWith(value, form);
  return wrong ? [error(place, `the value ${name} is ${wrong.message}`, wrong.mend)] : [];
}

/** What is wrong with the form of a value: goes on from `it is`. */
function wrongWith(value: Buffer, form: ValueUse['form']): Pick<Issue, 'mend' | 'message'> | undefined {
  switch (form.is) {
    case 'any':
      return undefined;
    case 'login':
      if (authEntry(value, form.registry)) return undefined;
      return {
        message: `no login of ${form.registry}`,
        mend: 'bring user:password in one line, or a config.json of `docker login` that has this registry',
      };
    case 'password-hash':
      if (passwordHash(value)) return undefined;
      return {
        message: 'no hash of a password',
        mend: 'bring what `openssl passwd -6` or `mkpasswd` writes, never the password itself',
      };
  }
}
