import { readSecrets } from '../../lib/pki/read-secrets';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { formatIssue } from '../../lib/plan';
import { secretsFor } from './secrets';

const good = secretsFor('reference');
const END = '2036-01-01T00:00:00Z';

function told(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readSecrets(text, 'reference').issues.map(formatIssue);
}

function leaves(change: Partial<SecretsFile['leaves']>): SecretsFile {
  return { ...good, leaves: { ...good.leaves, ...change } };
}

function etcd(change: Partial<SecretsFile['authorities']['etcd']>): SecretsFile {
  return { ...good, authorities: { ...good.authorities, etcd: { ...good.authorities.etcd, ...change } } };
}

const [generation] = good.authorities.etcd.accepted;

test('a file that is in order is read as it is', () => {
  expect(readSecrets(JSON.stringify(good), 'reference')).toEqual({ file: good, issues: [] });
});

test('a file of the format before values is read as one without any', () => {
  const { values: _, ...before } = good;
  expect(readSecrets(JSON.stringify({ ...before, format: 1 }), 'reference').file).toEqual(good);
});

test.each([
  [
    '{',
    ': it is not JSON; restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only',
  ],
  [
    JSON.stringify(good, null, 1).replace('"cluster"', '"cluster": "other",\n "cluster"'),
    ': cluster stands twice in one object, at line 4 again; restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only',
  ],
  [
    { ...good, format: 3, what: 'ever' },
    'format: 3 is newer than this Bootwright, which knows up to 2; use the Bootwright that wrote it',
  ],
  [
    { ...good, values: { login: { text: '' } } },
    'values.login: it is empty; bring it again with `npm run secrets -- --set NAME=@file`',
  ],
  [
    { ...good, values: { login: { base64: 'no!' } } },
    'values.login: it is not base64; bring it again with `npm run secrets -- --set NAME=@file`',
  ],
  [
    { ...good, values: { 'a b': { text: 'hidden' } } },
    'values.a b: it is not the name of a value; bring it again with `npm run secrets -- --set NAME=@file`',
  ],
  [
    { ...good, values: { login: 'hidden' } },
    'values.login: it is not what should be here; restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only',
  ],
  [
    { ...good, cluster: 'other' },
    'cluster: they are the secrets of other, and the description is of reference; name the right file or the right description',
  ],
  [
    { ...good, seed: 'AAAA' },
    'seed: it has 3 bytes and not 32; restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only',
  ],
  [
    { ...good, token: {} },
    'token.epoch: it is missing; restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only',
  ],
  [
    leaves({ notAfter: '2025-01-01T00:00:00Z' }),
    'leaves.notAfter: it ends at 2025-01-01T00:00:00Z, before it begins at 2026-01-01T00:00:00Z; choose a later end',
  ],
  [
    leaves({ notAfter: '2026-02-30T00:00:00Z' }),
    'leaves.notAfter: 2026-02-30T00:00:00Z is not a time; write UTC and whole seconds: 2026-01-31T12:00:00Z',
  ],
  [
    leaves({ renewed: { apisrver: { epoch: 2, notBefore: good.leaves.notBefore, notAfter: END } } }),
    expect.stringMatching(
      /^leaves\.renewed\.apisrver: apisrver is not a certificate; use one of admin, apiserver,/,
    ),
  ],
  [
    leaves({
      renewed: { 'etcd-peer/etcd1': { epoch: 2, notBefore: END, notAfter: '2036-06-01T00:00:00Z' } },
    }),
    'leaves.renewed.etcd-peer/etcd1.notAfter: 2036-06-01T00:00:00Z is after the end of authority etcd, 2035-12-30T00:00:00Z; shorten it, or rotate the authority first',
  ],
  [
    etcd({ issuing: 7 }),
    'authorities.etcd.issuing: epoch 7 is not among those that are accepted (1); choose one of these',
  ],
  [
    etcd({ accepted: [generation, generation] as never }),
    'authorities.etcd.accepted: 1, 1 has an epoch twice; keep one of the two',
  ],
])('%j', (value, message) => {
  expect(told(value)).toEqual([message]);
});
