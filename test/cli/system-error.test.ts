import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemErrorText } from '../../lib/cli/system-error';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'system-error-'));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('loop', join(folder, 'loop'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function causeOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (cause) {
    return cause;
  }
}

const long = 'a'.repeat(300);

test.each([
  ['absent', 'there is no such file or folder; correct the name, or make the folder that it lies in'],
  ['file/below', 'a part of it is a file and not a folder; correct the name, or move the file away'],
  ['loop', 'its symbolic links lead in a circle; correct them, or choose another place'],
  [long, 'its name is too long; choose a shorter one'],
])('%s is told with its path', (name, message) => {
  const path = join(folder, name);
  expect(systemErrorText(causeOf(() => readFileSync(path)))).toBe(`${path}: ${message}`);
});

test('what is in the way is told where it is, not where it was to come from', () => {
  const path = join(folder, 'file');
  const text = systemErrorText(causeOf(() => mkdirSync(path)));
  expect(text).toBe(`${path}: something else is there; move it away, or choose another place`);
});

test('a folder that cannot be made is not told as one that is not there', () => {
  const cause = { code: 'ENOENT', syscall: 'mkdir', path: 'dist/machines', message: '' };
  expect(systemErrorText(cause)).toBe(
    'dist/machines: it cannot be made; choose a place that can be written to',
  );
});

/** Node tells no path of a write (as of 20). */
test('a full disk is that of the place that was written to', () => {
  const cause = causeOf(() => writeFileSync('/dev/full', 'text'));
  expect(systemErrorText(cause, 'dist')).toBe('dist: the disk is full; make room, or choose another place');
});

test('what the system did not say is none of its errors', () => {
  expect(systemErrorText(new Error('ours'))).toBeUndefined();
});
