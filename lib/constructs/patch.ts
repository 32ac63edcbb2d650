import { isDeepStrictEqual } from 'node:util';
import { JsonPatch } from 'cdk8s';
import { type Content, unwritable } from '../formats';
import type { PatchOperationSpec, PatchSpec } from '../spec';
import { Misfit } from './misfit';
import { resolve } from './pointer';

/** A content with a patch on it; throws a `Misfit` where it does not fit. */
export function patchContent(content: Content, { path: file, document, operations }: PatchSpec): Content {
  const patched = <T extends object>(value: T): T => patch(value, operations, file);
  const result = patchDocument(content, patched, file, document ?? 0);
  const wrong = unwritable(result);
  if (wrong) throw new Misfit('', `${wrong} in ${file}`, 'give it a value that the format can write');
  return result;
}

function patchDocument(
  content: Content,
  patched: <T extends object>(value: T) => T,
  file: string,
  document: number,
): Content {
  checkDocument(content, file, document);
  switch (content.format) {
    case 'json':
      return { ...content, value: patched(content.value) };
    case 'toml':
      return { ...content, table: patched(content.table) };
    case 'systemd':
      return { ...content, unit: patched(content.unit) };
    case 'yaml':
      return {
        ...content,
        documents: content.documents.map((each, i) => (i === document ? patched(each) : each)),
      };
    default:
      throw new Misfit(
        '.path',
        `${file} is plain text, which a JSON Patch cannot change`,
        'name a structured file',
      );
  }
}

function checkDocument(content: Content, file: string, document: number): void {
  const last = content.format === 'yaml' ? content.documents.length - 1 : 0;
  if (Number.isInteger(document) && document >= 0 && document <= last) return;
  const mend = last === 0 ? 'remove it' : `write a whole number from 0 to ${last}`;
  throw new Misfit('.document', `${document} is none of the documents of ${file}`, mend);
}

function patch<T extends object>(value: T, operations: readonly PatchOperationSpec[], file: string): T {
  const text = JSON.stringify(value);
  const patched = operations.reduce<T>((before, operation, i) => {
    check(before, operation, `.operations[${i}]`, file);
    return JsonPatch.apply(before, toOperation(operation));
  }, JSON.parse(text));
  if (JSON.stringify(patched) === text)
    throw new Misfit('', `it changes nothing in ${file}`, 'compare it with the file in dist/, or remove it');
  return patched;
}

/** fast-json-patch lets much of what RFC 6902 forbids pass without effect, or dies of it. */
function check(document: object, { op, path, value }: PatchOperationSpec, place: string, file: string): void {
  if (op === 'remove' && value !== undefined)
    throw new Misfit(
      `${place}.value`,
      `${JSON.stringify(value)} would have no effect`,
      'remove takes no value',
    );
  if (op !== 'remove' && value === undefined)
    throw new Misfit(`${place}.value`, 'it is missing', 'give it a value, or use remove');
  const target = resolve(document, path, op === 'add');
  if ('wrong' in target) throw new Misfit(`${place}.path`, `${target.wrong} in ${file}`, target.mend);
  if (op === 'test' && !isDeepStrictEqual(target.value, value)) {
    const message = `${path} of ${file} is ${JSON.stringify(target.value)}, not ${JSON.stringify(value)}`;
    throw new Misfit(`${place}.value`, message, 'look at what has become of the file');
  }
}

function toOperation({ op, path, value }: PatchOperationSpec): JsonPatch {
  return op === 'remove' ? JsonPatch.remove(path) : JsonPatch[op](path, value);
}
