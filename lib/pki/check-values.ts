import type { ClusterModel } from '../constructs';
import { eachOnce, error, type Issue, warning } from '../plan';
import { bytesOf } from './named-values';
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

/** Values that nothing names: they reach no machine. */
export function unusedValues(model: ClusterModel, { values }: SecretsFile): Issue[] {
  const used = new Set(valueUses(model).map(({ name }) => name));
  return Object.keys(values)
    .filter((name) => !used.has(name))
    .map((name) => {
      const mend = `name it there, or remove it with \`npm run secrets -- --unset ${name}\``;
      return warning(`values.${name}`, 'nothing in the description names it', mend);
    });
}

function checkUse({ name, place, form }: ValueUse, file: SecretsFile, command: string): Issue[] {
  const value = bytesOf(file, name);
  if (!value) {
    const message = `the secrets file has no value ${name}`;
    return [error(place, message, `bring it with \`${command} --set ${name}=@file\``)];
  }
  if (form.is === 'any' || authEntry(value, form.registry)) return [];
  const message = `the value ${name} is no login of ${form.registry}`;
  const mend = 'bring user:password in one line, or a config.json of `docker login` that has this registry';
  return [error(place, message, mend)];
}
