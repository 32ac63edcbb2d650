import { error, type Issue } from './issue';

/** As long as a DNS label; it stands in commands, and in JSON as a key. */
const NAME = /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/;

/** The name of a value in the secrets file. */
export function isSecretName(text: string): boolean {
  return NAME.test(text);
}

/** The text is not shown: it may be the secret itself, written where its name belongs. */
export function checkSecretName(text: string, path: string): Issue[] {
  if (isSecretName(text)) return [];
  const mend =
    'write up to 63 lower-case letters, digits, dots and dashes; the value itself comes with `npm run secrets -- --set NAME=@file`';
  return [error(path, 'it is not the name of a value', mend)];
}
