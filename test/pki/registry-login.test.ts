import { authEntry, authFile } from '../../lib/pki/registry-login';

const HOST = 'registry.example.com:5000';
const entry = { auth: 'cm9ib3Q6YTpi' };
const docker = (auths: object) => JSON.stringify({ auths, credsStore: 'desktop' });

test.each([
  ['robot:a:b', entry],
  ['robot:a:b\n', entry],
  ['robot:a:b\r\n', entry],
  [docker({ [HOST]: entry }), entry],
  [docker({ [HOST]: { identitytoken: 't' } }), { identitytoken: 't' }],
  [docker({ [HOST]: {} }), undefined],
  [docker({ other: entry }), undefined],
  ['{"auths": ', undefined],
  ['robot', undefined],
  [':password', undefined],
  ['robot:', undefined],
  ['robot:one\nrobot:two\n', undefined],
])('%j', (value, expected) => {
  expect(authEntry(Buffer.from(value), HOST)).toEqual(expected);
});

test('docker calls its own hub by a URL', () => {
  const value = Buffer.from(docker({ 'https://index.docker.io/v1/': entry }));
  expect(authEntry(value, 'docker.io')).toEqual(entry);
});

test('the file is that of containers-auth.json(5)', () => {
  expect(JSON.parse(authFile({ [HOST]: entry }))).toEqual({ auths: { [HOST]: entry } });
});
