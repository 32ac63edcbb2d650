import { X509Certificate } from 'node:crypto';
import { certificateIn, certificateOf, certificatesIn } from '../../lib/pki/certificates-in';
import { make, scratch } from './openssl';

const folder = scratch();
const { certificate: pem } = make(folder, 'P-384');
const kubeconfig = `users:\n- user:\n    client-certificate-data: ${Buffer.from(pem).toString('base64')}\n`;
const cut = pem.slice(0, 80);

test.each<[string, string, number, boolean]>([
  ['one', pem, 1, true],
  ['one behind what openssl says of it', `Certificate:\n    Data:\n${pem}`, 1, true],
  ['that of a kubeconfig', kubeconfig, 1, true],
  ['a chain', `${pem}${pem}`, 2, false],
  ['one, and another that breaks off', `${pem}${cut}`, 1, false],
  ['one that breaks off', cut, 0, false],
  ['none', 'hello', 0, false],
])('%s', (_what, text, count, isOne) => {
  const files = { '/a.crt': text };
  expect(certificatesIn(files, '/a.crt')).toHaveLength(count);
  expect(certificateIn(files, '/a.crt')?.raw).toEqual(isOne ? new X509Certificate(pem).raw : undefined);
});

test('a file is read once, however often one asks; so is an authority', () => {
  const files = { '/a.crt': pem };
  expect(certificateIn(files, '/a.crt')).toBe(certificatesIn(files, '/a.crt')[0]);
  const authority = { epoch: 1, certificate: pem, key: '' };
  expect(certificateOf(authority)).toBe(certificateOf(authority));
  expect(certificateIn(files, '/b.crt')).toBeUndefined();
});
