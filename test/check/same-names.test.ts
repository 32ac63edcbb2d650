import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import { compactWith } from '../clusters';

/** What is told of files at these paths. */
function told(...paths: string[]): string[] {
  const files = paths.map((path) => ({ path, content: 'a' }));
  return compile(compactWith({ files }))
    .issues.map(formatIssue)
    .filter((text) => text.startsWith('files'));
}

test.each([
  ['case', '/etc/Foo', '/etc/foo'],
  ['a sharp s', '/etc/stra\u00dfe', '/etc/STRASSE'],
  ['composition', '/etc/\u00e9', '/etc/e\u0301'],
])('two names that differ by %s alone are refused', (_name, one, other) => {
  expect(told(one, other)).toEqual([
    expect.stringMatching(/^files\[[01]\]: .* is one with .* on the disks of macOS/),
  ]);
  expect(told(one)).toEqual([]);
});

test('a folder that differs from one of ours by case is told once', () => {
  expect(told('/etc/Kubernetes/a', '/etc/Kubernetes/b')[0]).toMatch(
    /^files\[[01]\]: \/etc\/\w+ is one with \/etc\/\w+ on the disks of macOS/,
  );
});

test('what no file system takes everywhere is no path', () => {
  for (const path of ['/etc/a\\b', `/etc${'/a'.repeat(3000)}`])
    expect(told(path)).toEqual([expect.stringMatching(/^files\[0\].path: /)]);
  expect(told('/etc/systemd/system/mnt-a\\x2db.mount.d/a.conf')).toEqual([]);
});

test('a file at the place of a folder is told once', () => {
  expect(told('/etc/kubernetes')).toEqual([
    expect.stringMatching(
      /^files\[0\]: \/etc\/kubernetes\/.* and \d+ more need a folder where \/etc\/kubernetes is a file;/,
    ),
  ]);
});
