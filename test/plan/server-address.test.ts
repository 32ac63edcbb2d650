import { isAddress, serverAddress } from '../../lib/plan';

test.each([
  ['http://10.20.0.254:8080/sealed', '10.20.0.254', 8080, '10.20.0.254:8080', '/sealed', true],
  ['http://10.20.0.254', '10.20.0.254', 80, '10.20.0.254:80', '', true],
  ['https://boot.example.com/a/b', 'boot.example.com', 443, '443', '/a/b', false],
  ['http://[fd00::1]:81', '[fd00::1]', 81, '[fd00::1]:81', '', true],
])('%s', (url, host, port, listen, path, known) => {
  const found = serverAddress(url);
  expect(found).toEqual({ host, port, listen, path, encrypted: url.startsWith('https:') });
  expect(isAddress(found)).toBe(known);
});
