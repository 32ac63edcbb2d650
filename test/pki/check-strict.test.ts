import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { broughtIssues } from '../../lib/cli/rotate-command';
import { checkStrict } from '../../lib/pki/check-strict';
import { rotateAuthority } from '../../lib/pki/rotation';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { formatIssue } from '../../lib/plan';
import { openssl, scratch } from './openssl';
import { filesOf, secretsFor } from './secrets';

const folder = scratch();
const first = secretsFor('reference');

/** Each line of an authority's extensions as it should be. */
const RIGHT = {
  basicConstraints: 'critical,CA:TRUE',
  keyUsage: 'critical,keyCertSign,digitalSignature',
  subjectKeyIdentifier: 'hash',
};

function make(kind: 'ec' | 'rsa', extensions: Readonly<Record<string, string>>) {
  const [config, key, certificate] = ['cnf', 'key', 'crt'].map((end) => join(folder, `strict.${end}`)) as [
    string,
    string,
    string,
  ];
  const lines = Object.entries({ ...extensions, authorityKeyIdentifier: 'none' }).map(
    ([k, v]) => `${k}=${v}`,
  );
  writeFileSync(
    config,
    `[req]\nx509_extensions=v3\ndistinguished_name=dn\n[dn]\n[v3]\n${lines.join('\n')}\n`,
  );
  const type = kind === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] : ['rsa:2048'];
  openssl('req', '-x509', '-nodes', '-newkey', ...type, '-keyout', key, ...certifying(config, certificate));
  return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
}

function certifying(config: string, certificate: string): string[] {
  return ['-config', config, '-subj', '/CN=old-ca', '-days', '4000', '-out', certificate];
}

function withEtcd(pair: ReturnType<typeof make>): SecretsFile {
  const etcd = { issuing: 1, accepted: [{ epoch: 1, ...pair }] };
  return { ...first, authorities: { ...first.authorities, etcd } };
}

/** What openssl says of a leaf that it issued, strictly or not. */
async function verified(file: SecretsFile, ...strict: readonly string[]): Promise<string> {
  const files = await filesOf('etcd1', file);
  const [ca, leaf] = ['ca.crt', 'server.crt'].map((name) => {
    writeFileSync(join(folder, name), files.get(`/etc/kubernetes/pki/etcd/${name}`)?.text ?? '');
    return join(folder, name);
  }) as [string, string];
  try {
    return openssl('verify', ...strict, '-attime', AT, '-no_check_time', '-CAfile', ca, leaf);
  } catch (cause) {
    return String((cause as { stderr?: string }).stderr);
  }
}

const AT = String(Date.parse('2026-12-30T00:00:00Z') / 1000);
const PATH = 'authorities.etcd.accepted[0].certificate';
const STRICT =
  'strict clients, such as Python 3.13 and newer, refuse all that it issues; have it made anew without this fault, or leave it where no such client is';
const { basicConstraints, keyUsage, subjectKeyIdentifier } = RIGHT;

test.each([
  ['ec', { ...RIGHT, basicConstraints: 'CA:TRUE' }, 'basicConstraints that are not critical'],
  ['rsa', { basicConstraints, subjectKeyIdentifier }, 'no keyUsage'],
  ['ec', { basicConstraints, keyUsage, subjectKeyIdentifier: 'none' }, 'no subjectKeyIdentifier'],
  ['rsa', { basicConstraints, keyUsage, subjectKeyIdentifier: 'none' }, 'no subjectKeyIdentifier'],
] as const)(
  'an authority of %s with %j has %s, and openssl refuses it too',
  async (kind, extensions, what) => {
    const file = withEtcd(make(kind, extensions));
    expect(checkStrict(file).map(formatIssue)).toEqual([`${PATH}: CN=old-ca has ${what}; ${STRICT}`]);
    expect(await verified(file)).toMatch(/: OK$/m);
    expect(await verified(file, '-x509_strict')).toMatch(/error \d+ at 1 depth lookup/);
    // The leaf itself is not what it misses.
    expect(await verified(file, '-x509_strict')).not.toMatch(/at 0 depth/);
  },
);

test('one that has all of it is silent, and openssl takes what it issues', async () => {
  const file = withEtcd(make('ec', RIGHT));
  expect(checkStrict(file)).toEqual([]);
  expect(await verified(file, '-x509_strict')).toMatch(/: OK$/m);
  expect(checkStrict(first)).toEqual([]);
});

test.each(['ec', 'rsa'] as const)('a leaf says its issuer’s key as openssl would have: %s', async (kind) => {
  const pair = make(kind, RIGHT);
  const said = async (file: SecretsFile) => {
    writeFileSync(
      join(folder, 'leaf'),
      (await filesOf('etcd1', file)).get(`/etc/kubernetes/pki/etcd/server.crt`)?.text ?? '',
    );
    return openssl('x509', '-in', join(folder, 'leaf'), '-noout', '-ext', 'authorityKeyIdentifier');
  };
  // The same key, certified again without its identifier.
  const [key, bare] = [join(folder, 'same.key'), join(folder, 'bare.crt')];
  writeFileSync(key, pair.key);
  const config = join(folder, 'bare.cnf');
  writeFileSync(
    config,
    '[req]\nx509_extensions=v3\ndistinguished_name=dn\n[dn]\n[v3]\nbasicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=none\nauthorityKeyIdentifier=none\n',
  );
  openssl('req', '-x509', '-new', '-key', key, ...certifying(config, bare));
  const without = { certificate: readFileSync(bare, 'utf8'), key: pair.key };
  expect(await said(withEtcd(without))).toBe(await said(withEtcd(pair)));
});

test('the next generation of an authority is looked at when it is brought, and that one alone', () => {
  const pair = make('ec', { ...RIGHT, basicConstraints: 'CA:TRUE' });
  const file = rotateAuthority(withEtcd(pair), 'etcd', 'introduce', pair);
  const change = { kind: 'authority', name: 'etcd', step: 'introduce' } as const;
  expect(broughtIssues(file, change, Date.now()).map(({ path }) => path)).toEqual([
    'authorities.etcd.accepted[1].certificate',
  ]);
  const late = Date.parse('2099-01-01T00:00:00Z');
  expect(broughtIssues(file, change, late).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(broughtIssues(file, { ...change, step: 'switch' }, late)).toEqual([]);
});
