import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleError, HalfBundleError } from '../../lib/bundle/bundle-error';
import { BundleWriter, recoverBundle } from '../../lib/bundle/writer';

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'bootwright-')), 'dist');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

/** Writes a bundle of these files, or stops before the commit. */
function run(files: Record<string, string>, commit = true) {
  const writer = new BundleWriter(root, 'public');
  for (const [path, text] of Object.entries(files)) writer.put(path, text);
  if (commit) writer.appendIndex(indexOf(Object.keys(files)));
  if (commit) writer.commit();
  return writer;
}

function indexOf(paths: string[]): string {
  return `{\n "tool": "bootwright 0",\n "files": [\n${paths.map((path) => `  {"path":"${path}"}`).join(',\n')}\n ]\n}\n`;
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

test('a second run writes what changed, removes what is stale, and leaves the rest alone', () => {
  run({ 'a/1': 'one', 'a/2': 'two', 'b/c/3': 'three' });
  const { written } = run({ 'a/1': 'one', 'a/2': 'TWO', 'd/4': 'four' });
  expect(written).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1, recovered: false });
  expect(read('a/2')).toBe('TWO');
  expect(readdirSync(root).sort()).toEqual(['a', 'd', 'index.json']);
});

test('a file that the last index does not list is never touched', () => {
  run({ 'a/1': 'one' });
  writeFileSync(join(root, 'a/mine'), 'mine');
  run({ 'b/2': 'two' });
  expect(read('a/mine')).toBe('mine');
  expect(() => run({ 'a/mine': 'theirs' })).toThrow(BundleError);
  expect(read('a/mine')).toBe('mine');
});

test('what is not ours outlives the swap of its folder as it was', () => {
  run({ 'a/1': 'one' });
  mkdirSync(join(root, 'a/mine'));
  chmodSync(join(root, 'a/mine'), 0o700);
  writeFileSync(join(root, 'a/mine/2'), 'two', { mode: 0o600 });
  symlinkSync('nowhere', join(root, 'a/link'));
  const { ino, mtimeMs } = statSync(join(root, 'a/mine/2'));
  run({ 'a/1': 'ONE' });
  expect(statSync(join(root, 'a/mine/2'))).toMatchObject({ ino, mtimeMs });
  expect(statSync(join(root, 'a/mine')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['1', 'link', 'mine']);
});

test('a bundle that did not change keeps every inode', () => {
  run({ 'a/1': 'one' });
  const { ino } = statSync(join(root, 'a'));
  run({ 'a/1': 'one' });
  expect(statSync(join(root, 'a')).ino).toBe(ino);
});

test('no two runs write one bundle at once', () => {
  run({ 'a/1': 'one' }, false);
  const lock = join(root, '.bootwright/lock');
  // The parent of this process runs for as long as the test does.
  writeFileSync(lock, `${process.ppid} on ${hostname()}`);
  expect(() => run({ 'a/1': 'one' })).toThrow(
    `${root}: process ${process.ppid} on ${hostname()} is writing it; wait`,
  );
  expect(() => recoverBundle(root)).toThrow(/is writing it; wait/);
  writeFileSync(lock, '1 on elsewhere');
  expect(() => run({ 'a/1': 'one' })).toThrow(`${root}: process 1 on elsewhere is writing it; wait`);
  // Two days are more than any run takes.
  utimesSync(lock, 0, Date.now() / 1000 - 172_800);
  expect(run({ 'a/1': 'one' }, false).written).toMatchObject({ added: 1, recovered: true });
  // No process has a number above pid_max, which is at most 2 ** 22: proc(5).
  writeFileSync(lock, `${2 ** 22 + 1} on ${hostname()}`);
  expect(run({ 'a/1': 'one' }).written).toMatchObject({ added: 1, recovered: true });
});

test.each([
  [{ 'a/foo': 'file' }, { 'a/foo/bar': 'in a folder', 'a/foo/c/d': 'deeper' }],
  [{ 'a/foo/bar': 'in a folder', 'a/foo/c/d': 'deeper' }, { 'a/foo': 'file' }],
])('%j may become %j', (before, after) => {
  run(before);
  const { written } = run(after);
  expect([written.added, written.removed]).toEqual([Object.keys(after).length, Object.keys(before).length]);
  for (const [path, text] of Object.entries(after)) expect(read(path)).toBe(text);
});

test('a folder with somebody else’s file becomes no file', () => {
  run({ 'a/foo/bar': 'ours' });
  writeFileSync(join(root, 'a/foo/mine'), 'mine');
  expect(() => run({ 'a/foo': 'file' })).toThrow(/a\/foo\/mine: it is in the way/);
  expect([read('a/foo/bar'), read('a/foo/mine')]).toEqual(['ours', 'mine']);
});

test('a bundle that lies on two disks is refused before anything of it has changed', () => {
  run({ 'a/1': 'one', 'machines/b/2': 'two' });
  renameSync(join(root, 'machines'), join(root, 'gone'));
  symlinkSync('/proc', join(root, 'machines'));
  expect(() => run({ 'a/1': 'ONE', 'machines/b/2': 'TWO', 'machines/new': 'three' })).toThrow(
    `${root}/machines: it lies on another disk than ${root}`,
  );
  expect(read('a/1')).toBe('one');
  expect(existsSync(join(root, '.bootwright/journal'))).toBe(false);
});

test('a swap that the system ends is told as half of two bundles, by each run that cannot complete it', () => {
  run({ 'a/1': 'one', 'b/2': 'two' });
  run({ 'a/1': 'ONE', 'c/new': 'three' }, false);
  // A run that was killed among its moves; meanwhile, somebody made a link to another disk.
  mkdirSync(join(root, '.bootwright/old'));
  writeFileSync(join(root, '.bootwright/journal'), '[]');
  symlinkSync('/proc', join(root, 'c'));
  for (let i = 0; i < 2; i++) {
    expect(() => run({ 'a/1': 'one' })).toThrow(HalfBundleError);
    expect(existsSync(join(root, '.bootwright/journal'))).toBe(true);
  }
});

test('an index that is damaged is told as that', () => {
  run({ a: 'one' });
  writeFileSync(join(root, 'index.json'), read('index.json').replace(' "files"', '<<<<<<< HEAD\n "files"'));
  expect(() => run({ a: 'two' })).toThrow(
    `${root}/index.json: it is damaged, as line 3 is a mark of git for a conflict; remove ${root}, and synth then makes all of it again`,
  );
  expect(read('a')).toBe('one');
});

test('a bundle without a name is refused: it would lie in the root of the file system', () => {
  expect(() => new BundleWriter('', 'public')).toThrow(/the folder of the bundle has no name/);
});

test('neither bundle takes the place of the other', () => {
  run({ a: 'one' });
  expect(() => new BundleWriter(root, 'sealed')).toThrow(`${root}: it is a public bundle`);
  writeFileSync(join(root, 'index.json'), indexOf(['a']).replace('"files"', '"calendar": [],\n "files"'));
  expect(() => run({ a: 'two' })).toThrow(`${root}: it is a sealed bundle`);
  expect(read('a')).toBe('one');
});

test('a run that stops before its commit leaves the last bundle as it was', () => {
  run({ 'a/1': 'one' });
  run({ 'a/1': 'ONE', 'b/2': 'two' }, false);
  expect(read('a/1')).toBe('one');
  expect(existsSync(join(root, 'b'))).toBe(false);
  expect(recoverBundle(root)).toBe(true);
  expect(run({ 'a/1': 'one' }, false).written).toMatchObject({ unchanged: 1, recovered: false });
  expect(run({ 'a/1': 'one' }).written).toMatchObject({ unchanged: 1, recovered: true });
  expect(readdirSync(root).sort()).toEqual(['a', 'index.json']);
});

test('a folder that is not ours is refused', () => {
  run({ 'a/1': 'one' });
  rmSync(join(root, 'index.json'));
  expect(() => run({ 'a/1': 'one' })).toThrow(/it has files but no index.json of Bootwright/);
  for (const [text, what] of [
    ['{"files": []}', 'it has no "tool" of that name at its beginning'],
    ['null', 'it is null'],
    ['[]', 'it is a list'],
    ['{"a":', 'it is no JSON, or a part of one'],
  ] as const) {
    writeFileSync(join(root, 'index.json'), text);
    expect(() => run({ 'a/1': 'one' })).toThrow(
      `${root}/index.json: it is damaged, or none of Bootwright's: ${what}; restore it from git or a copy if ${root} is a bundle, or choose another folder`,
    );
  }
  expect(read('a/1')).toBe('one');
});
