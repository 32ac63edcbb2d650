import { isTable } from '../../formats';
import { misreadOf } from '../../releases/go-value';

interface Type {
  readonly fits: (value: unknown) => boolean;
  readonly mend: string;
}

const DURATION: Type = { fits: isTextOf('duration'), mend: 'write such as 30s, in quotes' };
const NUMBER: Type = { fits: (value) => typeof value === 'number', mend: 'write a number, without quotes' };
const INT64: Type = { fits: Number.isInteger, mend: 'write a whole number, without quotes' };
const TEXT: Type = { fits: (value) => typeof value === 'string', mend: 'write it in quotes' };

/** By the knowledge's word for the type. */
const TYPES: Readonly<Record<string, Type>> = {
  any: { fits: () => true, mend: '' },
  boolean: { fits: (value) => typeof value === 'boolean', mend: 'write true or false, without quotes' },
  bytes: TEXT,
  duration: DURATION,
  'duration or int': {
    fits: (value) => DURATION.fits(value) || Number.isInteger(value),
    mend: DURATION.mend,
  },
  float32: NUMBER,
  float64: NUMBER,
  int: INT64,
  int32: whole(-(2 ** 31), 2 ** 31 - 1),
  int64: INT64,
  object: { fits: isTable, mend: 'write an object' },
  quantity: {
    fits: (value) => typeof value === 'number' || isTextOf('quantity')(value),
    mend: 'write such as 1Gi',
  },
  string: TEXT,
  time: TEXT,
  uint32: whole(0, 2 ** 32 - 1),
};

/** How to write a value of a type; undefined if this is one. */
export function misfitOf(type: string, value: unknown): string | undefined {
  if (type.startsWith('list of ')) return Array.isArray(value) ? undefined : 'write a list';
  const known = TYPES[type.startsWith('map of ') ? 'object' : type];
  return !known || known.fits(value) ? undefined : known.mend;
}

function isTextOf(type: string): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && misreadOf(type, value) === undefined;
}

function whole(least: number, most: number): Type {
  return {
    fits: (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    mend: `write a whole number${least < 0 ? '' : ` from ${least}`} up to ${most}, without quotes`,
  };
}
