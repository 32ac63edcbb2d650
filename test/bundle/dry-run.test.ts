import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DryRun } from '../../lib/bundle/dry-run';
import { type BundleTarget, BundleWriter } from '../../lib/bundle/writer';

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'bootwright-')), 'dist');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

function run(target: BundleTarget, files: Record<string, string>, tool = 'bootwright 0'): boolean {
  for (const [path, text] of Object.entries(files)) target.put(path, text);
  const lines = Object.keys(files).map((path) => `  {"path":"${path}"}`);
  target.appendIndex(`{\n "tool": "${tool}",\n "files": [\n${lines.join(',\n')}\n ]\n}\n`);
  return target.commit();
}

const dry = () => new DryRun(root, 'public');

test('a dry run tells what would change, and changes nothing', () => {
  expect(run(dry(), { a: 'one' })).toBe(true);
  expect(readdirSync(join(root, '..'))).toEqual([]);
  run(new BundleWriter(root, 'public'), { 'a/1': 'one', 'a/2': 'two' });
  expect(run(dry(), { 'a/1': 'one', 'a/2': 'two' })).toBe(false);
  const target = dry();
  expect(run(target, { 'a/1': 'ONE', b: 'three' })).toBe(true);
  expect(target.written).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 0, recovered: false });
  expect(readFileSync(join(root, 'a/1'), 'utf8')).toBe('one');
  expect(readdirSync(root).sort()).toEqual(['a', 'index.json']);
});

test('another index alone is a change', () => {
  run(new BundleWriter(root, 'public'), { a: 'one' });
  expect(run(dry(), { a: 'one' }, 'bootwright 1')).toBe(true);
});

test('what a run left that was cut short is completed by synth alone', () => {
  run(new BundleWriter(root, 'public'), { a: 'one' });
  mkdirSync(join(root, '.bootwright'));
  writeFileSync(join(root, '.bootwright/journal'), '[]');
  expect(dry).toThrow(
    `${root}: a run was cut short and left some of each bundle; run synth, which completes it`,
  );
});
