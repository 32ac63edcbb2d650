import type { RenderedFile } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { onMachines } from './read/alike';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** What keys and tokens look like in text. `dist/` is fit to be served to anyone. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/-----BEGIN CERTIFICATE-----/, 'a certificate'],
  // A token is not part of a longer name, as the host of kubapi.mycompanyinfra01.com is.
  [/(?<![\w.-])[a-z0-9]{6}\.[a-z0-9]{16}(?![\w-]|\.\w)/, 'a bootstrap token'],
  [/\b(client-key-data|client-certificate-data): \S/, 'a kubeconfig with credentials'],
  [/\bAGE-SECRET-KEY-1/, 'an age identity'],
];

/** No file of the public bundle holds a secret. */
export const secrets: Rule = {
  name: 'secrets',
  protects: 'Keys and tokens in rendered configuration are read by everyone who may read the configuration.',
  seen: ['siderolabs/talos#6892', 'kubernetes/kops#14315'],
  check: (model) => model.pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): Issue[] {
  const check = (files: readonly RenderedFile[]) => files.flatMap((file) => checkFile(file, pool));
  return [...check(pool.shared.files), ...onMachines(pool, ({ own }) => check(own.files))];
}

/** All of them in one look: nearly every file has none. */
const ANY = new RegExp(LOOKS.map(([look]) => look.source).join('|'));

function checkFile(file: RenderedFile, pool: PoolModel): Issue[] {
  if (!ANY.test(file.text)) return [];
  return LOOKS.flatMap(([look, what]) => {
    const [found] = look.exec(file.text) ?? [];
    if (found === undefined) return [];
    const message = `${file.path} holds what looks like ${what}`;
    const mend = 'keep it out of the description: secrets belong in sealed/';
    return [error(placeOf(file, pool, found), message, mend)];
  });
}
