import { isTable } from '../../formats';
import { quantityOf } from '../../releases/quantity';

interface Scalar {
  readonly fits: (value: unknown) => boolean;
  readonly mend: string;
}

const TEXT = (value: unknown): value is string => typeof value === 'string';

/** By the word of generated/pods.json: what a Go decoder takes for it. */
const SCALARS: Readonly<Record<string, Scalar>> = {
  any: { fits: () => true, mend: '' },
  bool: { fits: (value) => typeof value === 'boolean', mend: 'write true or false, without quotes' },
  bytes: { fits: TEXT, mend: 'write it in Base64' },
  int32: { fits: whole(2 ** 31), mend: 'write a whole number, without quotes' },
  int64: { fits: whole(2 ** 63), mend: 'write a whole number, without quotes' },
  'int or string': {
    fits: (value) => TEXT(value) || whole(2 ** 31)(value),
    mend: 'write a number or a name',
  },
  quantity: { fits: isQuantity, mend: 'write such as 500m or 1Gi' },
  string: { fits: TEXT, mend: 'write a text, numbers in quotes' },
  time: {
    fits: (value) => TEXT(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value),
    mend: 'write such as 2026-01-31T12:00:00Z',
  },
};

/** How to write a value of a type; undefined if this is one. A type that is no scalar is an object or a text of a few. */
export function misfitOf(word: string, value: unknown, isEnum: boolean): string | undefined {
  if (word.startsWith('list of ')) return Array.isArray(value) ? undefined : 'write a list';
  if (word.startsWith('map of ')) return isTable(value) ? undefined : 'write an object';
  const scalar = SCALARS[isEnum ? 'string' : word];
  if (!scalar) return isTable(value) ? undefined : 'write an object';
  return scalar.fits(value) ? undefined : scalar.mend;
}

function whole(end: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && -end <= Number(value) && Number(value) < end;
}

/** What apimachinery's ParseQuantity reads: no sign in the middle, no unit that it does not know. */
function isQuantity(value: unknown): boolean {
  return typeof value === 'number' || (TEXT(value) && quantityOf(value) !== undefined);
}
