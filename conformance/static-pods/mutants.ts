import { isTable } from '../../lib/formats';
import type { PodTypes } from '../../lib/releases/pod-types';
import type { Chance } from '../chance';
import { STRANGE, sample } from './sample';

// biome-ignore lint/suspicious/noExplicitAny: a pod is changed where it has anything at all.
type Any = any;

/** A place in a pod: the object or list that holds it, and what the types say of it. */
interface Spot {
  readonly holder: Any;
  readonly key: number | string;
  readonly word: string;
  /** The field's name, also of a list's items. */
  readonly field: string;
}

/** A copy of a pod with so many changes, each at a place of its own or not. */
export function mutant(types: PodTypes, pod: object, changes: number, chance: Chance): object {
  const copy = structuredClone(pod);
  for (let i = 0; i < changes; i++)
    change(types, chance.one(spotsIn(types, { pod: copy }, 'pod', 'Pod', 'pod').slice(1)), chance);
  return copy;
}

function spotsIn(types: PodTypes, holder: Any, key: number | string, word: string, field: string): Spot[] {
  const value = holder[key];
  const here = { holder, key, word, field };
  if (Array.isArray(value)) {
    const inner = word.replace(/^list of /, '');
    return [here, ...value.flatMap((_, i) => spotsIn(types, value, i, inner, field))];
  }
  if (!isTable(value)) return [here];
  const names = Object.keys(value).filter((name) => !STRANGE.test(name));
  const fields = types.types[word];
  const inner = (name: string) =>
    fields?.[name] ?? (word.startsWith('map of ') ? word.slice('map of '.length) : 'any');
  return [here, ...names.flatMap((name) => spotsIn(types, value, name, inner(name), fields ? name : ''))];
}

const WRONG: readonly unknown[] = ['x', 5, 1.5, true, [], {}, [1], null, [null], ''];

/** One change of a kind: gone, another value, another type, a field more, a field's name, an item once more. */
function change(types: PodTypes, { field, holder, key, word }: Spot, chance: Chance): void {
  const value = holder[key];
  const fields = types.types[word];
  switch (chance.below(fields ? 8 : 5)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else if (chance.below(3) === 0) renamed(holder, String(key), chance);
      else holder[key] = sample(types, word, field, chance);
      break;
    case 2:
      holder[key] = structuredClone(chance.one(WRONG));
      break;
    case 3:
    case 4:
      holder[key] = sample(types, word, field, chance);
      break;
    default:
      if (isTable(value)) added(types, value, fields ?? {}, chance);
  }
}

function renamed(holder: Any, key: string, chance: Chance): void {
  const name = chance.one([key.toLowerCase(), `${key}s`, key.slice(0, -1), key.toUpperCase()]);
  const value = holder[key];
  delete holder[key];
  holder[name] = value;
}

function added(types: PodTypes, value: Any, fields: Readonly<Record<string, string>>, chance: Chance): void {
  const name = chance.one(Object.keys(fields).filter((each) => !STRANGE.test(each)));
  if (name !== undefined) value[name] = sample(types, fields[name] as string, name, chance);
}
