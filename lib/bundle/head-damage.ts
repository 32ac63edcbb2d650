import { isTable } from '../formats';
import { jsonDoubles } from '../formats/json-doubles';
import { headOf, type IndexHead, kindOf } from './bundle-index';
import { damageOf, strangeness } from './damage';

const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** What an index says before its files, and of what form. An index of an older Bootwright has no facts. */
const FIELDS: Readonly<Record<keyof IndexHead, (value: unknown) => boolean>> = {
  cluster: isText,
  description: isText,
  facts: (value) => value === undefined || (isTable(value) && Object.values(value).every(isText)),
  images: isTexts,
  kubernetes: isText,
  overrides: isTexts,
  packages: isTexts,
  tool: isText,
};

/** Of a sealed bundle. */
const MORE = ['calendar'];

/**
 * What is wrong with an index of ours before its files: what is not found there would not be compared. A field that is
 * not known is one of a newer Bootwright, unless another is missing in whose place it stands.
 */
export function headDamage(indexText: string): string | undefined {
  const head = headOf(indexText);
  if (!head) return 'what it says before its files is no JSON';
  const [double] = jsonDoubles(indexText.slice(0, indexText.indexOf('\n "files": [')));
  if (double) return `it has ${double.name} twice, at line ${double.line} again`;
  const strange = Object.keys(head).find((name) => !Object.hasOwn(FIELDS, name) && !MORE.includes(name));
  for (const [name, isRight] of Object.entries(FIELDS)) {
    const value = head[name as keyof IndexHead];
    if (value === undefined && strange !== undefined) return `it has ${strange} in the place of ${name}`;
    if (!isRight(value))
      return `${name} is ${value === undefined ? 'missing' : 'not what was written there'}`;
  }
  return undefined;
}

/** Why an index cannot tell what the cluster was, if it is one of a bundle at all; undefined if it is whole. */
export function indexDamage(indexText: string): string | undefined {
  const damage = damageOf(indexText);
  if (damage !== undefined) return damage;
  return kindOf(indexText) === undefined ? strangeness(indexText) : headDamage(indexText);
}
