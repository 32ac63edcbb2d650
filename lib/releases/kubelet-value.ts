import { DURATION } from './go-duration';
import type { Reader } from './reader';

/** apimachinery, resource.ParseQuantity. */
export const QUANTITY: Reader = {
  reads: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/.test(text),
  mend: 'write a number with a unit, such as 500m or 1Gi',
};

/** kubelet, eviction/helpers.go: an amount is more than 0, and so is a share that is to be won back. */
export const THRESHOLD: Reader = {
  reads: (text) => isShare(text) || (QUANTITY.reads(text) && !isNoMore(text)),
  mend: 'write a share or an amount, such as 10% or 1Gi, or 0% for none',
};

export const RECLAIM: Reader = {
  reads: (text) => (isShare(text) && !isNoMore(text)) || (QUANTITY.reads(text) && !/^-/.test(text)),
  mend: 'write a share or an amount, such as 5% or 500Mi',
};

function isShare(text: string): boolean {
  return /^(100(\.0+)?|\d{1,2}(\.\d+)?)%$/.test(text);
}

/** Whether an amount or a share is 0 or below. */
function isNoMore(text: string): boolean {
  return Number.parseFloat(text) <= 0;
}

/** The same of each pair of a map: `memory.available<1Gi` (component-base, cli/flag/langle_separated_map_string_string.go). */
export const THRESHOLDS: Reader = {
  reads: (text) => text === '' || text.split(',').every((pair) => /^[^<]+</.test(pair)),
  mend: 'write signal<amount,signal<amount, such as memory.available<1Gi',
};

export const PERIOD: Reader = {
  reads: (text) => DURATION.reads(text) && !text.startsWith('-'),
  mend: 'write a time from 0, such as 1m30s',
};

/** k8s.io/utils/cpuset, Parse: numbers and ranges that do not go down. */
export const CPUS: Reader = {
  reads: (text) =>
    text.split(',').every((part) => {
      const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      return first !== undefined && Number(first) <= Number(last);
    }),
  mend: 'write CPUs and ranges of them, such as 0,2-3',
};

/** kubernetes/kubernetes, pkg/util/filesystem, IsAbs and IsPathClean; what goes into metrics is ASCII. */
export const FOLDER: Reader = {
  reads: (text) => /^(\/|(\/(?!\.{1,2}(\/|$))[^/\P{ASCII}]+)+)$/u.test(text),
  mend: 'begin with / and write names in ASCII, without . and .., and without a / behind the last',
};
