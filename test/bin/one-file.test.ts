import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootwright-one-file-'));
  writeFileSync(join(folder, 'entry.ts'), "import { word } from './word';\nconsole.log(word as string);\n");
  say('first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => JSON.stringify(join(folder, name));

/** Changes a source that the entry imports. */
function say(word: string): void {
  writeFileSync(join(folder, 'word.ts'), `export const word = '${word}';\n`);
}

/** What the program prints, in a process of its own. */
function run(): string {
  const program = `require('./bin/one-file').loadAsOne(${inFolder('entry.ts')}, { cache: ${inFolder('cache/program')}, installed: ${inFolder('installed')} });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test('a source that has changed is compiled anew', () => {
  expect(run()).toBe('first\n');
  say('second, after that');
  expect(run()).toBe('second, after that\n');
});

test('what is kept is used for as long as no source changes', () => {
  const word = join(folder, 'word.ts');
  const then = new Date('2026-01-01T00:00:00Z');
  utimesSync(word, then, then);
  run();
  say('other');
  utimesSync(word, then, then);
  expect(run()).toBe('first\n');
  writeFileSync(join(folder, 'installed'), 'other packages');
  expect(run()).toBe('other\n');
});

test('a copy of a checkout is compiled from its own sources', () => {
  run();
  const first = folder;
  folder = mkdtempSync(join(tmpdir(), 'bootwright-one-file-'));
  cpSync(first, folder, { recursive: true });
  rmSync(join(folder, 'word.ts'));
  say('copy');
  expect(run()).toBe('copy\n');
  rmSync(first, { recursive: true });
});

test.each([
  ['where it cannot be kept', () => writeFileSync(join(folder, 'cache'), 'a file')],
  [
    'when half of it was kept',
    () => {
      mkdirSync(join(folder, 'cache'));
      writeFileSync(join(folder, 'cache/program'), 'half');
    },
  ],
])('it runs %s', (_, spoil) => {
  spoil();
  expect(run()).toBe('first\n');
  expect(run()).toBe('first\n');
});

test('a mistake in a source is told with its place', () => {
  writeFileSync(join(folder, 'word.ts'), 'export const word = ;\n');
  expect(run()).toContain('word.ts:1:20: ERROR: Unexpected ";"');
  expect(existsSync(join(folder, 'cache'))).toBe(false);
});
