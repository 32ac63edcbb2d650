import { toldOfFile } from './told';

const DROPIN = '/etc/crio/crio.conf.d/99-x.conf';
const NET = '/etc/cni/net.d';

test.each([
  [
    DROPIN,
    '[crio.network]\nnetwork_dir = "/etc/cni/other.d"\n',
    /^error files\[0\]: .*network_dir is \/etc\/cni\/other.d, and Calico writes to \/etc\/cni\/net.d/,
  ],
  [DROPIN, '[crio.network]\nplugin_dirs = ["/usr/libexec/cni"]\n', /^error .*plugin_dirs/],
  [`${NET}/00-bridge.conf`, '{}', /^error files\[0\]: .*00-bridge.conf comes before 10-calico.conflist/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [DROPIN, '[crio.network]\nplugin_dirs = ["/usr/libexec/cni", "/opt/cni/bin"]\n'],
  [`${NET}/99-own.conflist`, '{}'],
  [`${NET}/00-bridge.conf.disabled`, '{}'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});

test('with a network of yours the folder is yours', () => {
  expect(toldOfFile(`${NET}/00-bridge.conf`, '{}', { cni: 'none' }).join()).not.toMatch(/00-bridge/);
});
