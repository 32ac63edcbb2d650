import { isTable } from '../../formats';
import { nearest } from '../../plan/suggest';
import { own } from '../../releases/own';
import { podFieldElsewhere } from '../../releases/pod-types';
import { type Fault, isNothing, shortly } from './fault';
import { closed, entries, oneAtMost, oneOf, required, tests, unique } from './fields';
import type { Reader } from './reader';
import { records } from './records';
import { misfitOf } from './scalars';
import type { Test } from './texts';

/** Where a value stands: its place in the pod, and the field that it is of, as `Container.ports` or `HostAlias.hostnames[]`. */
interface At {
  readonly reader: Reader;
  readonly pointer: string;
  readonly field: string;
}

/** Most values are texts of which nothing more is asked: they need no place to be told at. */
function isPlain(word: string, field: string, value: unknown): boolean {
  const text = typeof value === 'string' && (word === 'string' || word === '*string');
  return text && !Object.hasOwn(tests, field) && !Object.hasOwn(closed, field);
}

function inner({ reader }: At, pointer: string, field: string): At {
  return { reader, pointer, field };
}

/** Everything in which a document is no pod, or one that the kubelet refuses or reads otherwise than it is written. */
export function faultsIn(reader: Reader, document: unknown): Fault[] {
  return judgeValue({ reader, pointer: '', field: '' }, 'Pod', document);
}

function judgeValue(at: At, starred: string, value: unknown): Fault[] {
  if (value === null || value === undefined) return [];
  const word = starred.startsWith('*') ? starred.slice(1) : starred;
  // An empty item is there; an empty field is as good as none, but for those to which Go has a pointer.
  const skips = word === starred && !at.field.endsWith('[]') && isNothing(value);
  const values = own(at.reader.types.enums, word);
  const mend = misfitOf(word, value, values !== undefined);
  if (mend) return [{ pointer: at.pointer, says: `is ${shortly(value)}`, mend }];
  if (skips) return [];
  const wrong = judgeText(at, values ?? own(closed, at.field), value) ?? judgeTests(at, value);
  if (wrong) return [wrong];
  if (word.startsWith('list of ')) return judgeList(at, word.slice('list of '.length), value as unknown[]);
  if (word.startsWith('map of ')) return judgeMap(at, word.slice('map of '.length), value as object);
  return own(at.reader.types.types, word) ? judgeObject(at, word, value as Record<string, unknown>) : [];
}

function judgeText(at: At, values: readonly string[] | undefined, value: unknown): Fault | undefined {
  if (values === undefined || values.includes(String(value))) return undefined;
  const near = nearest(String(value), values.slice());
  const mend = near ? `did you mean ${near}?` : 'write one of them';
  return { pointer: at.pointer, says: `is ${shortly(value)}, and may be ${listed(values)}`, mend };
}

function judgeTests({ field, pointer }: At, value: unknown): Fault | undefined {
  const wrong = own(tests, field)?.(value);
  return wrong && { pointer, says: `is ${shortly(value)}, which ${wrong.says}`, mend: wrong.mend };
}

function judgeList(at: At, word: string, value: readonly unknown[]): Fault[] {
  const field = `${at.field}[]`;
  if (own(unique, at.field) === undefined && value.every((each) => isPlain(word, field, each))) return [];
  // null among objects is one without fields.
  const empty = own(at.reader.types.types, word) ? {} : word.startsWith('int') ? 0 : '';
  return [
    ...value.flatMap((each, i) => judgeValue(inner(at, `${at.pointer}/${i}`, field), word, each ?? empty)),
    ...twice(at, value),
  ];
}

function twice({ field, pointer }: At, value: readonly unknown[]): Fault[] {
  const by = own(unique, field);
  if (by === undefined) return [];
  const names = value.map((each) => (isTable(each) ? each[by] : each));
  return names.flatMap((name, i) =>
    isNothing(name) || names.indexOf(name) === i
      ? []
      : [
          {
            pointer: `${pointer}/${i}/${by}`,
            says: `is ${shortly(name)} once more`,
            mend: 'give it another',
          },
        ],
  );
}

function judgeMap(at: At, word: string, value: object): Fault[] {
  const [key, inside] = own(entries, at.field) ?? [];
  return Object.entries(value).flatMap(([name, each]) => {
    const pointer = `${at.pointer}/${escaped(name)}`;
    const wrong = tested(pointer, name, key) ?? tested(pointer, each, inside);
    return wrong ? [wrong] : judgeValue(inner(at, pointer, `${at.field}{}`), word, each);
  });
}

function tested(pointer: string, value: unknown, test: Test | undefined): Fault | undefined {
  const wrong = test?.(value);
  return wrong && { pointer, says: `has ${shortly(value)}, which ${wrong.says}`, mend: wrong.mend };
}

function judgeObject(at: At, type: string, value: Readonly<Record<string, unknown>>): Fault[] {
  const fields = at.reader.types.types[type] ?? {};
  const inside = Object.entries(value).flatMap(([name, each]) => {
    const word = own(fields, name);
    if (word !== undefined && isPlain(word, `${type}.${name}`, each)) return [];
    const pointer = `${at.pointer}/${escaped(name)}`;
    if (word === undefined) return each === undefined ? [] : [unknownField(at, type, name, pointer)];
    return judgeValue(inner(at, pointer, `${type}.${name}`), word, each);
  });
  const together = own(records, type)?.(value, at.pointer, at.reader) ?? [];
  return [...inside, ...missing(at, type, value), ...several(at, type, value), ...together];
}

function unknownField({ reader: { types } }: At, type: string, name: string, pointer: string): Fault {
  const elsewhere = podFieldElsewhere(type, name, types.minor);
  const says = `is no field of ${type} in ${types.minor}${elsewhere ? ` (${elsewhere})` : ''}: the kubelet drops it without a word`;
  const fields = Object.keys(types.types[type] ?? {});
  const near = fields.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearest(name, fields);
  return { pointer, says, mend: elsewhere || !near ? 'remove it' : `did you mean ${near}?` };
}

function missing({ pointer }: At, type: string, value: Readonly<Record<string, unknown>>): Fault[] {
  return (own(required, type) ?? []).flatMap((name) => {
    const found = type === 'Pod' ? foundAs(value, name) : value[name];
    const empty = isNothing(found) || (Array.isArray(found) && found.length === 0);
    return empty ? [{ pointer: `${pointer}/${name}`, says: 'is missing', mend: 'write it' }] : [];
  });
}

/** To find out what an object is, a decoder does not care for capitals (apimachinery, serializer/json/meta.go). */
function foundAs(value: Readonly<Record<string, unknown>>, name: string): unknown {
  if (value[name] !== undefined || name === 'metadata' || name === 'spec') return value[name];
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Of a volume one at most: without any it is an emptyDir. */
function several({ pointer, reader }: At, type: string, value: Readonly<Record<string, unknown>>): Fault[] {
  const fields = reader.types.types[type] ?? {};
  const exactly = own(oneOf, type)?.filter((name) => own(fields, name) !== undefined);
  const union = exactly ?? own(oneAtMost, type) ?? own(reader.types.unions, type);
  if (union === undefined) return [];
  const there = union.filter((name) => value[name] !== undefined && value[name] !== null);
  const mend = 'let there be one of them';
  if (there.length > 1) return [{ pointer, says: `has ${there.join(' and ')}`, mend }];
  return exactly && exactly.length > 0 && there.length === 0
    ? [{ pointer, says: `has none of ${listed(exactly)}`, mend }]
    : [];
}

function listed(values: readonly string[]): string {
  return values.filter(Boolean).join(', ');
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
