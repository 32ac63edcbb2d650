import { Address4, Address6 } from 'ip-address';

/** What a Go program reads as a value of a type, and how one is told to write it. */
interface Reader {
  readonly reads: (text: string) => boolean;
  readonly mend: string;
}

const BOOLEAN: Reader = {
  // strconv.ParseBool.
  reads: (text) =>
    ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text),
  mend: 'write true or false',
};
const DURATION: Reader = {
  // time.ParseDuration.
  reads: (text) => text === '0' || /^[+-]?((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(text),
  mend: 'write a number with a unit, such as 30s or 1h30m',
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

const QUANTITY: Reader = {
  // apimachinery, resource.ParseQuantity.
  reads: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/.test(text),
  mend: 'write a number with a unit, such as 500m or 1Gi',
};
/** kubelet, eviction/helpers.go: an amount is more than 0, and so is a share that is to be won back. */
const THRESHOLD: Reader = {
  reads: (text) => isShare(text) || (QUANTITY.reads(text) && !isNoMore(text)),
  mend: 'write a share or an amount, such as 10% or 1Gi, or 0% for none',
};
const RECLAIM: Reader = {
  reads: (text) => (isShare(text) && !isNoMore(text)) || (QUANTITY.reads(text) && !/^-/.test(text)),
  mend: 'write a share or an amount, such as 5% or 500Mi',
};

function isShare(text: string): boolean {
  return /^(100(\.0+)?|\d{1,2}(\.\d+)?)%$/.test(text);
}

/** Whether an amount is 0 or below. */
function isNoMore(text: string): boolean {
  return /^-|^\+?[0.]+(\D|$)/.test(text);
}

/** The same of each pair of a map: `memory.available<1Gi` (component-base, cli/flag/langle_separated_map_string_string.go). */
const THRESHOLDS: Reader = {
  reads: (text) => text === '' || text.split(',').every((pair) => /^[^<]+</.test(pair)),
  mend: 'write signal<amount,signal<amount, such as memory.available<1Gi',
};
const PERIOD: Reader = {
  reads: (text) => DURATION.reads(text) && !text.startsWith('-'),
  mend: 'write a time from 0, such as 1m30s',
};

/** k8s.io/utils/cpuset, Parse: numbers and ranges that do not go down. */
const CPUS: Reader = {
  reads: (text) =>
    text.split(',').every((part) => {
      const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      return first !== undefined && Number(first) <= Number(last);
    }),
  mend: 'write CPUs and ranges of them, such as 0,2-3',
};
const FOLDER: Reader = {
  reads: (text) => /^(\/|(\/(?!\.{1,2}(\/|$))[^/\P{ASCII}]+)+)$/u.test(text),
  mend: 'begin with / and write names in ASCII, without . and .., and without a / behind the last',
};
const PORTS: Reader = {
  // apimachinery, net.ParsePortRange.
  reads: (text) => text === '' || /^\d+([-+]\d+)?$/.test(text),
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
  float32: FRACTION,
  float64: FRACTION,
  int: WHOLE,
  int32: SMALL,
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
  stringToString: PAIRS,
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

/** Go takes two letters for micro, U+00B5 and U+03BC (time, unitMap). */
const UNITS: Readonly<Record<string, number>> = {
  h: 3.6e12,
  m: 6e10,
  ms: 1e6,
  ns: 1,
  s: 1e9,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
};

function nanoseconds(text: string): number {
  const parts = [...text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g)];
  const sum = parts.reduce(
    (total, [, count, unit]) => total + Number(count) * (UNITS[unit as string] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
