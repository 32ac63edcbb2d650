import { Address4, Address6 } from 'ip-address';
import { DURATION, nanoseconds } from './go-duration';
import { CPUS, FOLDER, PERIOD, QUANTITY, RECLAIM, THRESHOLD, THRESHOLDS } from './kubelet-value';
import type { Reader } from './reader';

const BOOLEAN: Reader = {
  // strconv.ParseBool.
  reads: (text) =>
    ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text),
  mend: 'write true or false',
};
const FRACTION: Reader = {
  reads: (text) => text.trim() === text && text !== '' && Number.isFinite(Number(text)),
  mend: 'write a number',
};
const WHOLE: Reader = {
  // strconv.ParseInt with base 0.
  reads: (text) => /^[+-]?(\d+|0x[\da-f]+|0o?[0-7]+|0b[01]+)$/i.test(text),
  mend: 'write a whole number',
};
const SMALL: Reader = {
  reads: (text) => WHOLE.reads(text) && Math.abs(Number(text)) < 2 ** 31,
  mend: `write a whole number up to ${2 ** 31 - 1}`,
};
const NATURAL: Reader = {
  reads: (text) => WHOLE.reads(text) && !/^[+-]/.test(text),
  mend: 'write a number from 0',
};
const ADDRESS: Reader = {
  reads: (text) => text === '' || Address4.isValid(text) || (text.includes(':') && Address6.isValid(text)),
  mend: 'write an IP address',
};
const GATES: Reader = {
  reads: (text) =>
    text === '' || text.split(',').every((pair) => BOOLEAN.reads(pair.split('=').slice(1).join('='))),
  mend: 'write Name=true,Name=false',
};
const PAIRS: Reader = {
  reads: (text) => text === '' || text.split(',').every((pair) => /^[^=]+=/.test(pair)),
  mend: 'write key=value,key=value',
};

const HTTPS: Reader = {
  reads: (text) => text === '' || (URL.canParse(text) && text.startsWith('https://')),
  mend: 'write a URL with https',
};

const PORTS: Reader = {
  // apimachinery, net.ParsePortRange: behind a plus stands how many more.
  reads: (text) => {
    const [, first, last] = /^(\d+)(?:-(\d+)|\+\d+)?$/.exec(text) ?? [];
    return text === '' || (first !== undefined && Number(first) <= Number(last ?? first));
  },
  mend: 'write the first and the last port, such as 30000-32767',
};

/** By the word that pflag, Go's own flag package or the knowledge of fields has for the type. */
const READERS: Readonly<Record<string, Reader>> = {
  Level: WHOLE,
  'amount to win back': RECLAIM,
  bindIP: ADDRESS,
  bool: BOOLEAN,
  duration: DURATION,
  'duration from 0': PERIOD,
  'https URL': HTTPS,
  float32: FRACTION,
  float64: FRACTION,
  int: WHOLE,
  int32: SMALL,
  int32Slice: { reads: (text) => text.split(',').every(WHOLE.reads), mend: 'write whole numbers' },
  int64: WHOLE,
  ip: ADDRESS,
  'list of CPUs': CPUS,
  'list of thresholds': THRESHOLDS,
  mapStringBool: GATES,
  mapStringString: PAIRS,
  'path of a folder': FOLDER,
  'port-range': PORTS,
  portRange: PORTS,
  quantity: QUANTITY,
  // pflag, string_to_string.go: unlike our own maps, not even nothing.
  stringToString: { ...PAIRS, reads: (text) => text !== '' && PAIRS.reads(text) },
  threshold: THRESHOLD,
  uint: NATURAL,
  uint32: NATURAL,
  uint64: NATURAL,
};

/** How to write a value of a type that the text is not one of; undefined if it is, or if all texts are. */
export function misreadOf(type: string, text: string): string | undefined {
  const reader = READERS[type];
  return reader && !reader.reads(text) ? reader.mend : undefined;
}

/** The number that a text is, and the seconds of a duration. */
export function amountOf(type: string, text: string): number {
  return type === 'duration' ? nanoseconds(text) / 1e9 : Number(text);
}

/** Whether two texts are the same value of a type: `30s` and `0m30s`, `a,b` and `[a,b]`. */
export function isSameValue(type: string, one: string, other: string): boolean {
  return canonical(type, one) === canonical(type, other);
}

function canonical(type: string, text: string): string {
  if (type === 'bool') return String(/^(1|t)/i.test(text));
  if (type === 'duration') return String(nanoseconds(text));
  if (/^(u?int|float)/.test(type)) return String(Number(text));
  return text.replace(/^\[(.*)\]$/s, '$1');
}
