import { spawnSync } from 'node:child_process';
import { tar } from '../../lib/formats/tar';

function unpacked(archive: Buffer, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('tar', args, { input: archive, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const owner = 'root:root';
const long = `etc/${'ö'.repeat(60)}/${'x'.repeat(200)}`;
const archive = tar([
  { path: 'etc/a', mode: 0o600, owner, content: Buffer.from('alpha\n') },
  { path: 'etc/empty', mode: 0o644, owner: 'root:adm', content: Buffer.alloc(0) },
  { path: 'etc/block', mode: 0o400, owner, content: Buffer.alloc(512, 0xff) },
  { path: long, mode: 0o600, owner, content: Buffer.from('long\n') },
]);

test('tar sees each file with its mode, owner and size', () => {
  const rows = unpacked(archive, '--quoting-style=literal', '-tvf', '-')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  expect(rows.map(([mode, who, size, , , path]) => [mode, who, size, path])).toEqual([
    ['-rw-------', 'root/root', '6', 'etc/a'],
    ['-rw-r--r--', 'root/adm', '0', 'etc/empty'],
    ['-r--------', 'root/root', '512', 'etc/block'],
    ['-rw-------', 'root/root', '5', long],
  ]);
});

test('tar takes out what was put in', () => {
  expect(unpacked(archive, '-xOf', '-', 'etc/a', long)).toBe('alpha\nlong\n');
});

test.each([90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101])('a path of %d bytes is whole', (length) => {
  const path = 'p'.repeat(length);
  const one = tar([{ path, mode: 0o600, owner, content: Buffer.from('x') }]);
  expect(unpacked(one, '-tf', '-')).toBe(`${path}\n`);
});
