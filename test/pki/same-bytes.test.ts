import { sha256 } from '../../lib/formats';
import { authorityNames } from '../../lib/pki/authorities';
import { issueLeaf } from '../../lib/pki/leaf';
import { open } from './secrets';

/**
 * Certificates that clusters live by, from before P-256 was signed here. Other bytes in them are another roll-out of
 * every machine, however well they verify: what changes these has to be meant.
 */
const BYTES: Readonly<Record<string, string>> = {
  etcd: '2a096097d45198e46e39197a13928a2b50775457ee849b7fb89015a6bd338439',
  'front-proxy': 'c783bdd09c9749fec64ba8fe88be803e8b13c4322962ea5f6f7abdc5eb564a81',
  kubernetes: '85ecf66ed35c45bd4b30f214504e415b3c20bed63f8a9d693d3ac2d6e0cc28f8',
  'super-admin': '4f7940f83389c91904db045616b3bd2664c00ac574c21cc4318b7d893d8b8e86',
};

test('the authorities and a leaf have the bytes that they always had', async () => {
  const pki = await open();
  const found = authorityNames.map((name) => [name, pki.authorities[name].issuing.certificate] as const);
  const admin = await issueLeaf(pki, 'super-admin', 'person');
  const all = [...found, ['super-admin', admin.certificate + admin.key] as const];
  expect(Object.fromEntries(all.map(([name, text]) => [name, sha256(text)]))).toEqual(BYTES);
});
