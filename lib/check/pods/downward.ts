import { isTable } from '../../formats';
import { quantityOf } from '../../releases/quantity';
import { tablesAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import type { RecordRule, Table } from './records';

/** What a pod may know of itself: all of it, and in a volume, where lists have a place, or in a variable. */
const EITHER = ['metadata.name', 'metadata.namespace', 'metadata.uid'];
const OF_VOLUME = [...EITHER, 'metadata.annotations', 'metadata.labels'];
const OF_VARIABLE = [
  ...EITHER,
  'spec.host',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

const RESOURCE = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.*)$/;

export const judgeFile: RecordRule = ({ fieldRef, resourceFieldRef }, pointer) => [
  ...judgeField(fieldRef, `${pointer}/fieldRef`, OF_VOLUME),
  ...judgeResource(resourceFieldRef, `${pointer}/resourceFieldRef`),
  ...(isTable(resourceFieldRef) && isNothing(resourceFieldRef.containerName)
    ? [{ pointer: `${pointer}/resourceFieldRef/containerName`, says: 'is missing', mend: 'write it' }]
    : []),
];

export const judgeSource: RecordRule = ({ fieldRef, resourceFieldRef }, pointer) => [
  ...judgeField(fieldRef, `${pointer}/fieldRef`, OF_VARIABLE),
  ...judgeResource(resourceFieldRef, `${pointer}/resourceFieldRef`),
];

function judgeField(field: unknown, pointer: string, known: readonly string[]): Fault[] {
  if (!isTable(field) || isNothing(field.fieldPath)) return [];
  if (!isNothing(field.apiVersion) && field.apiVersion !== 'v1')
    return [{ pointer: `${pointer}/apiVersion`, says: `is ${shortly(field.apiVersion)}`, mend: 'write v1' }];
  const path = String(field.fieldPath);
  if (known.includes(path) || /^metadata\.(annotations|labels)\['.+'\]$/.test(path)) return [];
  const says = `is ${shortly(path)}, and may be ${known.join(', ')}`;
  return [{ pointer: `${pointer}/fieldPath`, says, mend: 'write one of them' }];
}

function judgeResource(field: unknown, pointer: string): Fault[] {
  if (!isTable(field) || isNothing(field.resource)) return [];
  const resource = String(field.resource);
  if (!RESOURCE.test(resource)) {
    const says = `is ${shortly(resource)}, which is no resource of a container`;
    return [{ pointer: `${pointer}/resource`, says, mend: 'write such as limits.memory' }];
  }
  return isDivisor(resource, field.divisor ?? 0)
    ? []
    : [{ pointer: `${pointer}/divisor`, says: `is ${shortly(field.divisor)}`, mend: 'write 1 or a unit' }];
}

/** One of a unit, as the quantity is written. */
function isDivisor(resource: string, divisor: unknown): boolean {
  const [text, value] = [String(divisor), quantityOf(String(divisor)) ?? 0];
  if (value === 0 || value === 1) return true;
  if (resource.endsWith('.cpu')) return value === 0.001;
  return /^1([kMGTPE]|[KMGTPE]i)$/.test(text) || /^1(000)+$/.test(text);
}

/** Each path of a volume is one source's. */
export const judgeProjected: RecordRule = ({ sources }, pointer) => {
  const seen = new Set<unknown>();
  return (Array.isArray(sources) ? sources : []).flatMap((source: Table | null, i) => {
    const items = ['configMap', 'downwardAPI', 'secret'].flatMap((kind) =>
      tablesAt(source, `/${kind}/items`),
    );
    const again = items.map(({ path }) => path).filter((path) => !isNothing(path) && seen.has(path));
    for (const { path } of items) seen.add(path);
    const twice =
      new Set(items.map(({ path }) => path)).size < items.filter(({ path }) => !isNothing(path)).length;
    const says = 'has a path that another has too';
    return again.length > 0 || twice
      ? [{ pointer: `${pointer}/sources/${i}`, says, mend: 'give it another' }]
      : [];
  });
};
