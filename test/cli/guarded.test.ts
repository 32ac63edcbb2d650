import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInBundle, refuseOpenBundle } from '../../lib/cli/guarded';
import { formatIssue } from '../../lib/plan';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  mkdirSync(join(folder, 'machines'), { mode: 0o700 });
  for (const name of ['a', 'b']) {
    writeFileSync(join(folder, 'machines', name), '', { mode: 0o600 });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([0o777, 0o1777, 0o703])('a folder of mode %o is no place for what is sealed', (mode) => {
  chmodSync(folder, mode);
  const octal = mode.toString(8).padStart(4, '0');
  expect(() => refuseOpenBundle(folder)).toThrow(
    `${folder}: anybody may write to it (mode ${octal}), and machines run what it holds; run \`chmod 700 ${folder}\``,
  );
});

test.each([0o700, 0o755, 0o775])('a folder of mode %o is one', (mode) => {
  chmodSync(folder, mode);
  refuseOpenBundle(folder);
  refuseOpenBundle(join(folder, 'absent'));
  expect(openInBundle(folder)).toEqual([]);
});

test('what was opened to others is told, once', () => {
  chmodSync(join(folder, 'machines'), 0o777);
  chmodSync(join(folder, 'machines/a'), 0o640);
  chmodSync(join(folder, 'machines/b'), 0o644);
  expect(openInBundle(folder).map(formatIssue)).toEqual([
    `${folder}/machines: others than owner and group may use it (mode 0777), as 1 more; run \`chmod -R o= ${folder}\``,
  ]);
});
