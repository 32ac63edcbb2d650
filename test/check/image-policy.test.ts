import { toldOfFile } from './told';

test.each([
  ['/etc/crio/policy.json', '{"default":[{"type":"reject"}]}', /^error files\[0\]: .*refuses .*to CRI-O; /],
  ['/etc/crio/policy.json', 'default: reject', /^error files\[0\]: .*is not JSON/],
  ['/etc/containers/policy.json', '{"default":[{"type":"reject"}]}', /^warning .*which CRI-O here does not/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [
    '/etc/crio/policy.json',
    '{"default":[{"type":"reject"}],"transports":{"docker":{"registry.k8s.io":[{"type":"insecureAcceptAnything"}],"*.io":[{"type":"insecureAcceptAnything"}]}}}',
  ],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});
