import { toldOf } from './told';

const told = (sysctls: Readonly<Record<string, string>>) => toldOf({ sysctls });
const RANGE = 'net.ipv4.ip_local_port_range';
const RESERVED = 'net.ipv4.ip_local_reserved_ports';

test('a range with ports of programs is told, with those to keep', () => {
  const issues = told({ [RANGE]: '1024 65535' });
  expect(issues).toContainEqual(
    expect.stringMatching(
      new RegExp(
        `^sysctls.${RANGE}: .*a connection may have \\d+, where .* listens; add .*10250.* to ${RESERVED}`,
      ),
    ),
  );
});

test.each([[{ [RANGE]: '1024 65535', [RESERVED]: '1024-16383' }], [{ [RANGE]: '32768 60999' }]])(
  '%j is taken',
  (sysctls) => {
    expect(told(sysctls)).toEqual([]);
  },
);
