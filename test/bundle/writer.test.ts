import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleError } from '../../lib/bundle/bundle-error';
import { listedPaths } from '../../lib/bundle/bundle-index';
import { BundleWriter } from '../../lib/bundle/writer';

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'bootwright-')), 'dist');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

/** Writes a bundle of these files, or stops before the commit. */
function run(files: Record<string, string>, commit = true) {
  const writer = new BundleWriter(root, 'index.json', listedPaths);
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

test('a bundle without a name is refused: it would lie in the root of the file system', () => {
  expect(() => new BundleWriter('', 'index.json', listedPaths)).toThrow(
    /the folder of the bundle has no name/,
  );
});

test('neither bundle takes the place of the other', () => {
  const guarded = '{\n "tool": "bootwright 0",\n "calendar": [],\n "files": [\n  {"path":"a"}\n ]\n}\n';
  expect([listedPaths(guarded), listedPaths(guarded, 'sealed')]).toEqual([undefined, ['a']]);
  expect([listedPaths(indexOf(['a'])), listedPaths(indexOf(['a']), 'sealed')]).toEqual([['a'], undefined]);
});

test('a run that stops before its commit leaves the last bundle as it was', () => {
  run({ 'a/1': 'one' });
  run({ 'a/1': 'ONE', 'b/2': 'two' }, false);
  expect(read('a/1')).toBe('one');
  expect(existsSync(join(root, 'b'))).toBe(false);
  expect(run({ 'a/1': 'one' }).written).toMatchObject({ unchanged: 1, recovered: false });
  expect(readdirSync(root).sort()).toEqual(['a', 'index.json']);
});

test('a run that was killed among its moves is completed by the next one', () => {
  run({ 'a/1': 'one' });
  // What the disk looks like when power goes between the moves and the index: a new folder that no index lists.
  mkdirSync(join(root, '.bootwright/stage/b'), { recursive: true });
  writeFileSync(join(root, '.bootwright/journal'), 'a/1\nb/2');
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b/2'), 'two');
  const next = run({ 'a/1': 'one', 'c/3': 'three' });
  expect(next.written).toMatchObject({ recovered: true, removed: 1 });
  expect(readdirSync(root).sort()).toEqual(['a', 'c', 'index.json']);
});

test('a folder that is not ours is refused', () => {
  run({ 'a/1': 'one' });
  rmSync(join(root, 'index.json'));
  expect(() => run({ 'a/1': 'one' })).toThrow(/it has files but no index.json of Bootwright/);
  writeFileSync(join(root, 'index.json'), '{"files": []}');
  expect(() => run({ 'a/1': 'one' })).toThrow(/it has files but no index.json of Bootwright/);
  expect(read('a/1')).toBe('one');
});
