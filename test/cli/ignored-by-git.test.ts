import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notIgnored } from '../../lib/cli/ignored-by-git';
import { formatIssue } from '../../lib/plan';

let folder: string;
const paths = () => [join(folder, 'mine.secrets.json'), `${join(folder, 'sealed')}/`];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ignored-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]) => spawnSync('git', words, { cwd: folder });

test('in no repository, nothing is told', () => {
  expect(notIgnored(paths())).toEqual([]);
});

test("what a repository of one's own does not ignore is told", () => {
  git('init', '--quiet');
  writeFileSync(join(folder, '.gitignore'), '*.secrets.json\n');
  expect(notIgnored(paths()).map(formatIssue)).toEqual([
    `${folder}/sealed/: git does not ignore it, so that it may be committed; add ${folder}/sealed/ to .gitignore`,
  ]);
  writeFileSync(join(folder, '.gitignore'), '*.secrets.json\nsealed/\n');
  expect(notIgnored(paths())).toEqual([]);
});

test('what is tracked already is told although a pattern matches', () => {
  git('init', '--quiet');
  writeFileSync(join(folder, 'mine.secrets.json'), '');
  git('add', 'mine.secrets.json');
  writeFileSync(join(folder, '.gitignore'), '*.secrets.json\nsealed/\n');
  expect(notIgnored(paths())).toHaveLength(1);
});

test('this repository ignores what the verbs write', () => {
  expect(notIgnored(['reference.secrets.json', 'sealed/'])).toEqual([]);
});
