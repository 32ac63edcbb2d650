import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkComplete, unaskedIssued } from '../../lib/pki/check-complete';
import { checkAuthorityDates } from '../../lib/pki/check-dates';
import { readSecrets } from '../../lib/pki/read-secrets';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { formatIssue } from '../../lib/plan';
import { make, openssl, scratch } from './openssl';
import { filesOf, model, secretsFor } from './secrets';

const folder = scratch();
const PKI = '/etc/kubernetes/pki';
const first = secretsFor('reference');

function withAuthority(
  name: 'etcd' | 'front-proxy',
  pair: { certificate: string; key: string },
): SecretsFile {
  const authority = { issuing: 1, accepted: [{ epoch: 1, ...pair }] };
  return { ...first, authorities: { ...first.authorities, [name]: authority } };
}

function told(file: SecretsFile): string[] {
  return readSecrets(JSON.stringify(file), 'reference').issues.map(formatIssue);
}

test.each(['P-384', 'RSA'] as const)(
  'an authority of %s issues leaves that openssl accepts',
  async (kind) => {
    const pair = make(folder, kind);
    const file = withAuthority('etcd', pair);
    expect(told(file)).toEqual([]);
    const files = await filesOf('etcd1', file);
    const leaf = join(folder, 'leaf.crt');
    writeFileSync(leaf, files.get(`${PKI}/etcd/server.crt`)?.text ?? '');
    const at = String(Date.parse('2026-12-30T00:00:00Z') / 1000);
    const ca = join(folder, `${kind}.crt`);
    expect(openssl('verify', '-no_check_time', '-attime', at, '-CAfile', ca, leaf)).toMatch(/: OK$/m);
    expect(files.get(`${PKI}/etcd/ca.crt`)?.text).toBe(pair.certificate);
    const again = await filesOf('etcd1', { ...file });
    expect([...again]).toEqual([...files]);
  },
);

const AT = 'authorities.etcd.accepted[0]';

test('what cannot issue is told', () => {
  const [rsa, other] = [make(folder, 'RSA'), make(folder, 'P-384')];
  const plain = make(folder, 'RSA', false);
  const ed25519 = make(folder, 'ed25519');
  const mistakes: readonly (readonly [certificate: string, key: string, message: string])[] = [
    [
      'x',
      '',
      `${AT}.certificate: it is not one certificate in PEM; bring the authority alone, without a chain`,
    ],
    [
      rsa.certificate + other.certificate,
      '',
      `${AT}.certificate: it is not one certificate in PEM; bring the authority alone, without a chain`,
    ],
    [
      plain.certificate,
      plain.key,
      `${AT}.certificate: O=Example, CN=old-ca is not a certificate authority; bring the certificate that issues, not one that it issued`,
    ],
    [
      rsa.certificate,
      other.key,
      `${AT}.key: it is not the key of O=Example, CN=old-ca; bring the pair that belongs together`,
    ],
    [
      ed25519.certificate,
      ed25519.key,
      `${AT}.key: it is not an unencrypted key of RSA, P-256 or P-384 in PEM; convert it, or bring another authority`,
    ],
  ];
  for (const [certificate, key, message] of mistakes) {
    expect(told(withAuthority('etcd', { certificate, key }))).toEqual([message]);
  }
});

test.each([
  [
    'keyUsage=critical,digitalSignature',
    /has a keyUsage without keyCertSign, so it may issue nothing; let it/,
  ],
  ['subjectKeyIdentifier=critical,hash', /has a critical subjectKeyIdentifier, with which no program/],
])('an authority with %s is told by that', (extension, message) => {
  const pair = make(folder, 'P-384', true, extension);
  expect(told(withAuthority('etcd', pair))).toEqual([expect.stringMatching(message)]);
});

test('one that has ended is told', () => {
  const file = withAuthority('etcd', make(folder, 'P-384'));
  expect(checkAuthorityDates(file, Date.now())).toEqual([]);
  const [issue] = checkAuthorityDates(file, Date.parse('2099-01-01T00:00:00Z')).map(formatIssue);
  expect(issue).toMatch(
    /^authorities\.etcd\.accepted\[0\]: authority etcd, epoch 1, ended at 20\d\d-.*Z; replace it, step by step: `npm run rotate -- ca etcd introduce --bring <crt>,<key>`/,
  );
});

describe('an authority whose key somebody else keeps', () => {
  const pair = make(folder, 'P-384');
  const absent = withAuthority('front-proxy', { ...pair, key: '' });

  async function issuedBy(authority: SecretsFile): Promise<SecretsFile['issued']> {
    const masters = ['master1', 'master2', 'master3'];
    const entries = masters.map(async (name) => {
      const files = await filesOf(name, authority);
      const paths = [`${PKI}/front-proxy-client.crt`, `${PKI}/front-proxy-client.key`];
      return [name, Object.fromEntries(paths.map((path) => [path, files.get(path)?.text ?? '']))] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  test('needs the files that only the key could make, each named', () => {
    const client = `${PKI}/front-proxy-client`;
    expect(checkComplete(model, absent).map(formatIssue)).toEqual([
      `issued.master1: ${client}.crt, ${client}.key cannot be made, and on 2 more machines, since an authority's key is not here; bring the key, or these files with \`npm run secrets -- --issued\``,
    ]);
  });

  test('takes them as they are', async () => {
    const issued = await issuedBy(withAuthority('front-proxy', pair));
    const file = { ...absent, issued };
    expect([...told(file), ...checkComplete(model, file)]).toEqual([]);
    const text = (await filesOf('master2', file)).get(`${PKI}/front-proxy-client.crt`)?.text ?? '';
    expect(new X509Certificate(text).verify(new X509Certificate(pair.certificate).publicKey)).toBe(true);
  });

  test('refuses those of another, without key, or for no machine', async () => {
    const issued = await issuedBy(withAuthority('front-proxy', pair));
    const foreign = withAuthority('front-proxy', { ...make(folder, 'RSA'), key: '' });
    expect(told({ ...foreign, issued })[0]).toBe(
      `issued.master1.${PKI}/front-proxy-client.crt: authority front-proxy did not issue it; let it issue one`,
    );
    const { [`${PKI}/front-proxy-client.key`]: _, ...keyless } = issued.master1 ?? {};
    expect(told({ ...absent, issued: { master1: keyless } })).toEqual([
      `issued.master1.${PKI}/front-proxy-client.key: it is not the key of ${PKI}/front-proxy-client.crt; bring the two that belong together`,
    ]);
    const stray = { ...absent, issued: { worker1: { '/etc/kubernetes/pki/stray.crt': 'text' } } };
    expect(unaskedIssued(model, { ...absent, issued })).toEqual([]);
    expect(unaskedIssued(model, stray).map(formatIssue)).toEqual([
      'issued.worker1./etc/kubernetes/pki/stray.crt: worker1 has no use for it; remove it, or correct its path',
    ]);
    const [nobody] = checkComplete(model, { ...absent, issued: { ...issued, master9: {} } }).map(formatIssue);
    expect(nobody).toBe('issued.master9: there is no such machine; remove it, or correct its name');
  });
});
