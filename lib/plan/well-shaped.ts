import type { ErrorObject } from 'ajv';
import type { ClusterSpec } from '../spec';
import { checkPlain } from './plain';
import { shapeErrors, wayTo } from './shape';
import { nearest } from './suggest';

/** So much else is judged by these that without one of them good values would look wrong; `*` stands for every name. */
const BASIS = [
  'bootstrap',
  'endpoint',
  'etcd',
  'extensions',
  'kubeletIdentity',
  'networks.nameservers',
  'os',
  'pkiLayout',
  'pools.*.extensions',
  'pools.*.machines.*.address',
  'pools.*.machines.*.extensions',
  'pools.*.machines.*.mac',
  'pools.*.os',
  'pools.*.ranges',
  'pools.*.role',
].map((path) => path.split('.'));

/**
 * The description as it was probably meant, to look for other mistakes in it: a value with the wrong shape gives way to
 * its text, to the known one near it, or to nothing. Undefined where what is left could not be judged.
 */
export function wellShaped(spec: ClusterSpec): ClusterSpec | undefined {
  // What is no data, such as a circle, nothing after this could read.
  if (checkPlain(spec).length > 0) return undefined;
  // A field that is unknown stands in nobody's way.
  const wrong = shapeErrors(spec).filter(({ keyword }) => keyword !== 'additionalProperties');
  const parts = wrong.map(partOf);
  if (parts.length === 0) return spec;
  if (parts.some(({ way, meant }) => meant === undefined && isBasis(way))) return undefined;
  return wellShaped(replaced(spec, branchesOf(parts)) as ClusterSpec);
}

/** Whether it is one of them, a part of one or around one. */
function isBasis(way: readonly string[]): boolean {
  return BASIS.some((basis) => basis.every((name, i) => i >= way.length || name === '*' || name === way[i]));
}

interface Part {
  readonly way: readonly string[];
  /** Undefined if nobody knows. */
  readonly meant: string | undefined;
}

/** A text that is missing is as good as an empty one: each is refused at its place. */
function partOf(found: ErrorObject): Part {
  const { data, keyword, params, parentSchema } = found;
  const way = wayTo(found);
  if (keyword === 'enum')
    return { way, meant: typeof data === 'string' ? nearest(data, params.allowedValues) : undefined };
  if (keyword === 'required') {
    const { type, enum: values } = parentSchema?.properties[params.missingProperty] ?? {};
    if (type === 'string' && !values) return { way: [...way, params.missingProperty], meant: '' };
  }
  const isText = keyword === 'type' && params.type === 'string';
  return { way, meant: isText && ['boolean', 'number'].includes(typeof data) ? String(data) : undefined };
}

/** Parts by the names on their way, so that one walk replaces all of them. */
interface Branch {
  readonly part?: Part;
  readonly inner: Map<string, Branch>;
}

function branchesOf(parts: readonly Part[]): Branch {
  const root: Branch = { inner: new Map() };
  for (const part of parts) {
    const last = part.way.length - 1;
    let branch = root;
    for (const [i, name] of part.way.entries()) {
      const known: Branch = branch.inner.get(name) ?? { inner: new Map() };
      const next: Branch = i === last ? { ...known, part: known.part ?? part } : known;
      branch.inner.set(name, next);
      branch = next;
    }
  }
  return root;
}

/** A list goes as a whole: what follows in it would stand at other places. */
function replaced(whole: unknown, { inner, part }: Branch): unknown {
  if (part) return part.meant;
  if (typeof whole !== 'object' || whole === null) return whole;
  const old = whole as Record<string, unknown>;
  const changed = [...inner].map(([name, branch]) => [name, replaced(old[name], branch)] as const);
  const parts = { ...whole, ...Object.fromEntries(changed) };
  if (!Array.isArray(whole))
    return Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined));
  const list = Object.values(parts);
  return list.includes(undefined) ? undefined : list;
}
