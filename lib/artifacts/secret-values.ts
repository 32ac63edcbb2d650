import type { SecretSource } from './artifact';

/** The names of the values that a secret is made of; none if it derives. */
export function valuesOf(source: SecretSource): readonly string[] {
  switch (source.from) {
    case 'derived':
      return [];
    case 'logins':
      return [...new Set(Object.values(source.names))];
    case 'value':
      return [source.name];
  }
}
