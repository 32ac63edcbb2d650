import { toldOfFile } from './told';

const UNIT = '/etc/systemd/system/own.service';
const KUBELET = '/etc/systemd/system/kubelet.service.d/99-own.conf';

test.each([
  [UNIT, '[Unit]\nRequires=nothere.service\n', /^warning files\[0\]: .*Requires names nothere.service/],
  [KUBELET, '[Unit]\nBindsTo=nothere.socket\n', /without it kubelet.service does not start/],
  [UNIT, '[Unit]\nAfter=kublet.service\n', /did you mean kubelet.service\?/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toEqual([expect.stringMatching(line)]);
});

test.each([
  [UNIT, '[Unit]\nRequires=crio.service cri-o.service network-online.target\n'],
  [UNIT, '[Unit]\nRequires=systemd-fsck@dev-sda.service dev-sda.device data.mount\n'],
  [UNIT, '[Unit]\nAfter=containerd.service snap.thing.service\nWants=nothere.service\n'],
  [UNIT, '[Install]\nWantedBy=nothere.target\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});
