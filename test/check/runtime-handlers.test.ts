import { toldOfFile } from './told';

const DROPIN = '/etc/crio/crio.conf.d/99-x.conf';

test.each([
  [
    DROPIN,
    '[crio.runtime]\ndefault_runtime = "kata"\n',
    /^error files\[0\]: .*default_runtime is kata, and no file has \[crio.runtime.runtimes.kata\]/,
  ],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [
    DROPIN,
    '[crio.runtime]\ndefault_runtime = "kata"\n[crio.runtime.runtimes.kata]\nruntime_path = "/usr/bin/kata"\n',
  ],
  [DROPIN, '[crio.runtime]\ndefault_runtime = "runc"\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});
