import { toldOfFile } from './told';

const DROPIN = '/etc/crio/crio.conf.d/99-x.conf';

test.each([
  [
    DROPIN,
    '[crio.api]\nlisten = "/run/other.sock"\n',
    /^error files\[0\]: .*config.yaml: containerRuntimeEndpoint is unix:\/\/\/var\/run\/crio\/crio.sock, and CRI-O listens on \/run\/other.sock/,
  ],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([[DROPIN, '[crio.api]\nlisten = "/run/crio/crio.sock"\n']])(
  '%s with %j is taken',
  (path, content) => {
    expect(toldOfFile(path, content)).toEqual([]);
  },
);
