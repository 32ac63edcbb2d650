import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rotateAuthority } from '../../lib/pki/rotation';
import { openssl, scratch } from './openssl';
import { filesOf, secretsFor } from './secrets';

const folder = scratch();

const PKI = '/etc/kubernetes/pki';

/** Each certificate that comes as a file, the authority that must have issued it, and what it may be used for. */
const FILES: readonly (readonly [machine: string, certificate: string, ca: string, purposes: string[]])[] = [
  ['etcd1', `${PKI}/etcd/healthcheck-client`, `${PKI}/etcd/ca.crt`, ['sslclient']],
  ['etcd1', `${PKI}/etcd/peer`, `${PKI}/etcd/ca.crt`, ['sslclient', 'sslserver']],
  ['etcd6', `${PKI}/etcd/server`, `${PKI}/etcd/ca.crt`, ['sslclient', 'sslserver']],
  ['master1', `${PKI}/apiserver`, `${PKI}/ca.crt`, ['sslserver']],
  ['master1', `${PKI}/apiserver-etcd-client`, `${PKI}/etcd/ca.crt`, ['sslclient']],
  ['master1', `${PKI}/apiserver-kubelet-client`, `${PKI}/ca.crt`, ['sslclient']],
  ['master3', `${PKI}/front-proxy-client`, `${PKI}/front-proxy-ca.crt`, ['sslclient']],
];

function save(name: string, text: string | undefined): string {
  const path = join(folder, name);
  writeFileSync(path, text ?? '');
  return path;
}

const AT = String(Date.parse('2026-06-01T00:00:00Z') / 1000);

function verify(ca: string, certificate: string, purpose: string): string {
  return openssl('verify', '-x509_strict', '-attime', AT, '-purpose', purpose, '-CAfile', ca, certificate);
}

describe('openssl', () => {
  test.each(FILES)('accepts on %s %s as of %s', async (machine, name, authority, purposes) => {
    const files = await filesOf(machine);
    const ca = save('ca.crt', files.get(authority)?.text);
    const certificate = save('leaf.crt', files.get(`${name}.crt`)?.text);
    const key = save('leaf.key', files.get(`${name}.key`)?.text);
    for (const purpose of purposes) expect(verify(ca, certificate, purpose)).toMatch(/: OK$/m);
    expect(openssl('pkey', '-in', key, '-pubout')).toBe(
      openssl('x509', '-in', certificate, '-noout', '-pubkey'),
    );
  });

  test.each([
    ['master1', 'admin.conf'],
    ['master1', 'controller-manager.conf'],
    ['master1', 'scheduler.conf'],
    ['master1', 'super-admin.conf'],
  ])('accepts what is in %s’s %s', async (machine, kubeconfig) => {
    const { clusters, users } = parse(
      (await filesOf(machine)).get(`/etc/kubernetes/${kubeconfig}`)?.text ?? '',
    );
    const decode = (text: string) => Buffer.from(text, 'base64').toString();
    const ca = save('ca.crt', decode(clusters[0].cluster['certificate-authority-data']));
    const certificate = save('leaf.crt', decode(users[0].user['client-certificate-data']));
    expect(verify(ca, certificate, 'sslclient')).toMatch(/: OK$/m);
  });

  test('accepts what either of two authorities issued, while one takes the place of the other', async () => {
    const later = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2036-01-01T00:00:00Z' };
    const introduced = rotateAuthority(secretsFor('reference'), 'etcd', 'introduce', later);
    const switched = rotateAuthority(introduced, 'etcd', 'switch', later);
    for (const [trusts, has] of [
      [introduced, switched],
      [switched, introduced],
    ] as const) {
      const ca = save('ca.crt', (await filesOf('etcd1', trusts)).get(`${PKI}/etcd/ca.crt`)?.text);
      const leaf = save('leaf.crt', (await filesOf('etcd2', has)).get(`${PKI}/etcd/peer.crt`)?.text);
      expect(verify(ca, leaf, 'sslserver')).toMatch(/: OK$/m);
    }
  });
});
