import { tableAt } from './value';

/** A file that a ConfigMap carries, which its reader takes for YAML. */
export interface Carried {
  readonly name: string;
  readonly text: string;
}

/** The files in YAML of an object; none if it is no ConfigMap. */
export function carriedBy(object: unknown): readonly Carried[] {
  const { kind, data } = tableAt(object);
  if (kind !== 'ConfigMap') return [];
  return Object.entries(tableAt(data)).flatMap(([name, text]) =>
    typeof text === 'string' && /\.(conf|ya?ml)$/.test(name) ? [{ name, text }] : [],
  );
}
