import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleError } from '../../lib/bundle/bundle-error';
import { checkOneDisk } from '../../lib/bundle/one-disk';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bootwright-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a folder that is a link to another disk cannot be moved into', () => {
  // /proc is a file system of its own on every Linux.
  symlinkSync('/proc', join(root, 'machines'));
  expect(() => checkOneDisk(root, ['', '/machines'], ['/index', '/machines/a'])).toThrow(BundleError);
  expect(() => checkOneDisk(root, ['', '/machines'], ['/index', '/machines/a'])).toThrow(
    `${root}/machines: it lies on another disk than ${root}`,
  );
  // What is not touched may lie anywhere.
  expect(() => checkOneDisk(root, [''], ['/index'])).not.toThrow();
});

test('what is mounted within the bundle cannot be moved into, wherever it was mounted from', () => {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '');
  const mount = mounts.find((point) => /^\/dev\/[^/\\]+$/.test(point)) as string;
  const name = mount.slice('/dev'.length);
  expect(() => checkOneDisk('/dev', [''], [`${name}/a`])).toThrow(
    `/dev${name}: it lies on another disk than /dev`,
  );
  expect(() => checkOneDisk('/dev', [''], [`${name}-and-more/a`])).not.toThrow();
});
