import { quantityOf } from '../../releases/quantity';
import { tableAt } from '../read/value';
import { type Fault, shortly } from './fault';
import type { RecordRule, Table } from './records';
import { qualifiedName } from './texts';

const STANDARD = ['cpu', 'ephemeral-storage', 'memory'];

/** What a container asks for is known, and not more than it may have (validateResourceRequirements). */
export const judgeResources: RecordRule = (value, pointer, { has }) => {
  // Those of the whole pod are left alone where the kubelet has none.
  if (pointer === '/spec/resources' && !has('PodLevelResources')) return [];
  return [...judgeEach(value, pointer), ...claimed(value, pointer)];
};

/** What a pod claims, its containers name. */
function claimed({ claims }: Table, pointer: string): Fault[] {
  return pointer === '/spec/resources' && (claims ?? null) !== null
    ? [{ pointer: `${pointer}/claims`, says: 'is of the whole pod', mend: 'write it at a container' }]
    : [];
}

const judgeEach = (value: Table, pointer: string): Fault[] => [
  ...['limits', 'requests'].flatMap((list) => judgeAmounts(tableAt(value, `/${list}`), `${pointer}/${list}`)),
  ...aboveLimits(value, pointer),
  ...hugePages(value, pointer),
];

function judgeAmounts(list: Table, pointer: string): Fault[] {
  return Object.entries(list).flatMap(([name, amount]) => {
    const at = `${pointer}/${name.replaceAll('/', '~1')}`;
    if (!isResource(name))
      return [
        {
          pointer: at,
          says: `names no resource of a container`,
          mend: `write one of ${STANDARD.join(', ')}`,
        },
      ];
    if (name.includes('/') && !Number.isInteger(amountOf(amount ?? 0)))
      return [{ pointer: at, says: `is ${shortly(amount)}, which is no whole number`, mend: 'write one' }];
    return (amountOf(amount) ?? 0) < 0
      ? [{ pointer: at, says: `is ${shortly(amount)}, which is below 0`, mend: 'write 0 or more' }]
      : [];
  });
}

function isResource(name: string): boolean {
  if (!name.includes('/')) return STANDARD.includes(name) || /^hugepages-./.test(name);
  return qualifiedName(name) === undefined && !name.startsWith('requests.');
}

function aboveLimits(value: Table, pointer: string): Fault[] {
  const limits = tableAt(value, '/limits');
  return Object.entries(tableAt(value, '/requests')).flatMap(([name, amount]) => {
    const at = `${pointer}/requests/${name.replaceAll('/', '~1')}`;
    const [asked, most] = [amountOf(amount ?? 0), amountOf(limits[name] === null ? 0 : limits[name])];
    if (asked !== undefined && most !== undefined && asked > most)
      return [
        {
          pointer: at,
          says: `is ${shortly(amount)}, above the limit of ${shortly(limits[name])}`,
          mend: 'ask for as much or less',
        },
      ];
    const shared = STANDARD.includes(name) || name.includes('kubernetes.io/') || !isResource(name);
    return shared || asked === most
      ? []
      : [{ pointer: at, says: 'is not its limit', mend: 'set both to the same' }];
  });
}

/** What a pod costs besides its containers is judged as limits. */
export function judgeOverhead(overhead: Table, pointer: string): Fault[] {
  return [...judgeAmounts(overhead, pointer), ...hugePages({ limits: overhead }, pointer)];
}

/** Whole pages, beside memory that is none. */
function hugePages(value: Table, pointer: string): Fault[] {
  const rows = ['limits', 'requests'].flatMap((list) => Object.entries(tableAt(value, `/${list}`)));
  const pages = rows.filter(([name]) => name.startsWith('hugepages-'));
  const beside = rows.some(([name]) => name === 'cpu' || name === 'memory');
  const torn = pages.flatMap(([name, amount]) => {
    const size = quantityOf(name.slice('hugepages-'.length));
    const says = `has ${shortly(amount)} of ${name}, which are no whole pages`;
    const whole = size !== undefined && size > 0 && Math.ceil(amountOf(amount) ?? 0) % size === 0;
    return whole ? [] : [{ pointer, says, mend: 'ask for whole pages' }];
  });
  return pages.length > 0 && !beside
    ? [...torn, { pointer, says: 'has huge pages alone', mend: 'ask for cpu or memory too' }]
    : torn;
}

/** Rounded up to thousandths, as the decoder does. */
function amountOf(amount: unknown): number | undefined {
  const exact = quantityOf(String(amount));
  return exact === undefined ? undefined : Math.ceil(exact * 1000) / 1000;
}
