import { toldOf, toldOfFile } from './told';

const FILE = '/etc/modprobe.d/hardening.conf';

test.each([
  'install overlay /bin/false\n',
  'blacklist br-netfilter\n',
  'install vxlan /usr/bin/true\n',
  'install  veth  \\\n  /bin/false\n',
])('%j is told', (content) => {
  expect(toldOfFile(FILE, content)).toEqual([
    expect.stringMatching(
      /^error files\[0\]: .* keeps (overlay|br_netfilter|vxlan|veth) away, which pods need/,
    ),
  ]);
});

test('a kernel argument is told too', () => {
  expect(toldOf({ kernelArguments: ['module_blacklist=nouveau,overlay'] })).toEqual([
    expect.stringMatching(/^kernelArguments\[0\]: kernel argument .* keeps overlay away; take it out/),
  ]);
});

test.each([
  'install cramfs /bin/false\nblacklist usb-storage\n# install overlay /bin/false\n',
  'options overlay metacopy=on\nsoftdep overlay pre: crc32c\n',
  'install overlay /sbin/modprobe --ignore-install overlay\n',
  'blacklist ip_vs\n',
])('%j is taken', (content) => {
  expect(toldOfFile(FILE, content)).toEqual([]);
});
