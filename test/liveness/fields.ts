import type { Path } from '../../lib/explain/leaf';
import schema from '../../lib/spec/cluster-spec.schema.json';

/** A field of a description that has no fields of its own. */
export interface Field {
  /** Where it stands, whatever the names and positions on the way: `pools.*.taints[]`. */
  readonly name: string;
  /** The values that it may have; none if there are too many to tell. */
  readonly choices: readonly string[];
}

/** A part of a JSON Schema, as far as ours has them. */
interface Node {
  readonly $ref?: string;
  readonly additionalProperties?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly items?: Node | readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
}

const root = schema as unknown as Node;

/** Every field of the schema. */
export const fields = fieldsIn(root, '');

const known = new Map(fields.map((field) => [field.name, field]));

/** The field that a path of a description leads to. */
export function fieldOf(path: Path): Field | undefined {
  let node = root;
  const names = path.map((part) => {
    const [name, next] = partsOf(node).find(([each]) => each === part || ['*', '[]'].includes(each)) ?? [];
    node = next ?? {};
    return name ?? '';
  });
  return known.get(names.reduce(join, ''));
}

function fieldsIn(node: Node, name: string): Field[] {
  const { anyOf } = resolve(node);
  // A list of what may stand alone is no field of its own.
  if (anyOf) return anyOf.flatMap((each) => (each.items ? [] : fieldsIn(each, name)));
  const parts = partsOf(node);
  if (parts.length === 0) return [{ name, choices: resolve(node).enum ?? [] }];
  return parts.flatMap(([part, inner]) => fieldsIn(inner, join(name, part)));
}

/** Parts by name, `*` for those of any name, `[]` for items. */
function partsOf(node: Node): (readonly [string, Node])[] {
  const { additionalProperties, anyOf = [], items, properties = {} } = resolve(node);
  const [item] = [items ?? []].flat();
  return [
    ...Object.entries(properties),
    ...anyOf.flatMap(partsOf),
    ...(additionalProperties ? [['*', additionalProperties] as const] : []),
    ...(item ? [['[]', item] as const] : []),
  ];
}

function resolve(node: Node): Node {
  const name = node.$ref?.split('/').pop();
  const definitions = schema.definitions as unknown as Readonly<Record<string, Node>>;
  return name === undefined ? node : resolve(definitions[decodeURIComponent(name)] ?? {});
}

function join(path: string, part: string): string {
  if (part === '[]') return `${path}[]`;
  return path === '' ? part : `${path}.${part}`;
}
