import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, replaceFile } from '../../lib/cli/guarded-file';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  path = join(folder, 'reference.secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new file is for its owner alone, and is never overwritten', () => {
  createFile(path, 'first');
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['first', 0o600]);
  expect(() => createFile(path, 'other')).toThrow(`${path}: it is there already; keep it, or move it away`);
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['reference.secrets.json']);
});

test('a file is replaced whole, and keeps its mode', () => {
  createFile(path, 'old');
  replaceFile(path, 'new');
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o600]);
  expect(readdirSync(folder)).toEqual(['reference.secrets.json']);
});

test('where nothing can be written, nothing is', () => {
  const nowhere = join(folder, 'absent', 'reference.secrets.json');
  expect(() => createFile(nowhere, 'text')).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder to which anybody may write is no place for it', () => {
  chmodSync(folder, 0o777);
  expect(() => createFile(path, 'text')).toThrow(
    `${path}: anybody may replace it, as they may write to ${folder} (mode 0777); run \`chmod o-w ${folder}\``,
  );
  // As /tmp is.
  chmodSync(folder, 0o1777);
  createFile(path, 'text');
  expect(readFileSync(path, 'utf8')).toBe('text');
});

test('what a run leaves that is killed before its last step is ignored by git, whatever else is not', () => {
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  mkdirSync(`${path}.new`);
  const program = `
    const fs = require('node:fs');
    fs.linkSync = () => process.kill(process.pid, 'SIGKILL');
    require('./bin/typescript');
    require('./lib/cli/guarded-file').createFile(${JSON.stringify(path)}, 'the seed');
  `;
  const { signal } = spawnSync(process.execPath, ['-e', program], { cwd: join(__dirname, '../..') });
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(join(`${path}.new`, 'reference.secrets.json'), 'utf8')).toBe('the seed');
  writeFileSync(join(folder, 'seen'), '');
  const { stdout } = spawnSync('git', ['status', '--porcelain', '-uall'], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('?? seen\n');
  createFile(path, 'next');
  expect(readdirSync(folder).sort()).toEqual(['.git', 'reference.secrets.json', 'seen']);
});
