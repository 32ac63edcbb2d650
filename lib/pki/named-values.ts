import { isUtf8 } from 'node:buffer';
import { error, type Issue } from '../plan';
import { isSecretName } from '../plan/secret-name';
import { AskedError, SecretsError } from './secrets-error';
import type { NamedValue, SecretsFile } from './secrets-file';

/**
 * Bytes of one value, at most. It is our figure: a login, a key or a keytab has a few KiB, and the documents of all
 * machines that have the value carry it.
 */
const MOST = 256 * 1024;

/** The file with a value brought. @throws SecretsError if it cannot be one */
export function withValue(file: SecretsFile, name: string, content: Buffer): SecretsFile {
  if (!isSecretName(name))
    throw new AskedError(
      '--set: it begins with no name; write NAME=@file, the name of lower-case letters, digits, dots and dashes',
    );
  if (content.length === 0) throw new SecretsError(`${name}: it is empty; name the file that has the value`);
  if (content.length > MOST) {
    const mend = 'bring the key that opens it, and let the machine fetch the rest';
    throw new SecretsError(`${name}: it has ${content.length} bytes and may have ${MOST}; ${mend}`);
  }
  const named = { ...file.values, [name]: toValue(content) };
  return { ...file, values: sorted(named) };
}

/** The file without a value. @throws SecretsError if it has none of that name */
export function withoutValue(file: SecretsFile, name: string): SecretsFile {
  if (!Object.hasOwn(file.values, name)) {
    const names = Object.keys(file.values);
    const known = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none';
    throw new AskedError(`${name}: the secrets file has no such value; ${known}`);
  }
  const { [name]: _, ...values } = file.values;
  return { ...file, values };
}

/** The bytes of a value; undefined if there is none of that name. */
export function bytesOf({ values }: Pick<SecretsFile, 'values'>, name: string): Buffer | undefined {
  if (!Object.hasOwn(values, name)) return undefined;
  const value = values[name] as NamedValue;
  return 'text' in value ? Buffer.from(value.text) : Buffer.from(value.base64, 'base64');
}

/** Text that reads back as the same bytes is kept as text, so that the file stays one that a person can read. */
function toValue(content: Buffer): NamedValue {
  return isText(content) ? { text: content.toString() } : { base64: content.toString('base64') };
}

/** Whether it is UTF-8 without zero bytes. */
export function isText(content: Buffer): boolean {
  return !content.includes(0) && isUtf8(content);
}

function sorted(values: Readonly<Record<string, NamedValue>>): SecretsFile['values'] {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong with the values of a file that somebody may have edited; none of them is shown. */
export function checkNamed(values: SecretsFile['values']): Issue[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const mend = 'bring it again with `npm run secrets -- --set NAME=@file`';
    if (!isSecretName(name)) return [error(`values.${name}`, 'it is not the name of a value', mend)];
    const content = bytesOf({ values }, name) as Buffer;
    const coded = 'base64' in value && content.toString('base64') !== value.base64;
    if (coded) return [error(`values.${name}`, 'it is not base64', mend)];
    return content.length === 0 ? [error(`values.${name}`, 'it is empty', mend)] : [];
  });
}
