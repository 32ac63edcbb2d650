import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { Name as LibraryName, X509CertificateGenerator } from '@peculiar/x509';
import * as fc from 'fast-check';
import { keyOfPem, keyOfScalar, type PrivateKey } from '../../lib/pki/key';
import { leafExtensions } from '../../lib/pki/leaf-extensions';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  distinguishedName,
  type Extension,
  signCertificate,
} from '../../lib/pki/x509';

/** What the library makes of the same, signed by the same key: it asks its provider for nothing but that. */
async function byLibrary(
  said: Readonly<Record<'commonName' | 'issuer' | 'notAfter' | 'notBefore' | 'serialNumber', string>> & {
    readonly organization: string | undefined;
    readonly publicKey: Uint8Array;
    readonly extensions: readonly Extension[];
  },
  key: PrivateKey,
): Promise<string> {
  const sign = async (_: unknown, by: PrivateKey, data: ArrayBuffer) =>
    new Uint8Array(by.sign(new Uint8Array(data))).buffer;
  const { commonName, organization } = said;
  const certificate = await X509CertificateGenerator.create(
    {
      ...said,
      subject: new LibraryName([...(organization ? [{ O: [organization] }] : []), { CN: [commonName] }]),
      issuer: new LibraryName([{ CN: [said.issuer] }]),
      notBefore: new Date(said.notBefore),
      notAfter: new Date(said.notAfter),
      signingKey: key,
      extensions: [...said.extensions],
    },
    { subtle: { sign } } as never,
  );
  return `${certificate.toString('pem')}\n`;
}

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;
const p384 = generateKeyPairSync('ec', {
  namedCurve: 'P-384',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
}).privateKey;
const leaf = keyOfScalar(Buffer.alloc(32, 7));
const keys: Readonly<Record<string, PrivateKey>> = {
  'P-256': keyOfScalar(Buffer.alloc(32, 5)),
  'P-384': keyOfPem(p384) as PrivateKey,
  RSA: keyOfPem(rsa) as PrivateKey,
};

const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9.:-]{0,70}$/),
  fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '_', '@', '*', 'é', "'", '=', '?', '中') }),
);
const time = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));
const names = fc.record({
  dns: fc.array(fc.constantFrom('kubernetes', 'api.example.com', '*.etcd.example.com'), { maxLength: 20 }),
  ip: fc.array(fc.constantFrom('10.96.0.1', '127.0.0.1', '2001:db8::1'), { minLength: 1, maxLength: 3 }),
});

test.each(Object.entries(keys))(
  'certificates by a key of %s are those that a library makes',
  async (_, key) => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          commonName: name,
          organization: fc.option(name, { nil: undefined }),
          issuer: name,
          notBefore: time,
          notAfter: time,
          serialNumber: fc.stringMatching(/^[0-7][0-9a-f]{31}$/),
        }),
        fc.constantFrom('both' as const, 'client' as const, 'server' as const),
        fc.option(names, { nil: undefined }),
        async (said, usage, alternatives) => {
          const extensions = [
            ...leafExtensions(usage, alternatives),
            new BasicConstraintsExtension(true, 0, true),
            new AuthorityKeyIdentifierExtension('00112233445566778899aabbccddeeff00112233'),
          ];
          const content = { ...said, extensions, publicKey: leaf.spki };
          const ours = signCertificate(
            {
              ...content,
              subject: distinguishedName(said.commonName, said.organization),
              issuer: distinguishedName(said.issuer),
            },
            key,
          );
          expect(ours).toBe(await byLibrary(content, key));
        },
      ),
      { numRuns: key === keys['P-256'] ? 200 : 30 },
    );
  },
);
