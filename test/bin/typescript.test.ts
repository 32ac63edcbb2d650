import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

test('what was compiled is kept in the project: nothing where others may write, and nothing taken from there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bootwright-typescript-'));
  writeFileSync(join(folder, 'word.ts'), "console.log('compiled' as string, process.env.TMPDIR);\n");
  const { stdout } = spawnSync(
    process.execPath,
    ['--require', join(ROOT, 'bin/typescript.js'), join(folder, 'word.ts')],
    {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder },
    },
  );
  expect(stdout).toBe(`compiled ${folder}\n`);
  expect(readdirSync(folder)).toEqual(['word.ts']);
  rmSync(folder, { recursive: true });
});

test('nothing else loads tsx', () => {
  const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as object;
  expect(Object.values(scripts).filter((script) => /\btsx\b/.test(script))).toEqual([]);
  const programs = readdirSync(join(ROOT, 'bin')).filter((name) =>
    /require\('tsx/.test(readFileSync(join(ROOT, 'bin', name), 'utf8')),
  );
  expect(programs).toEqual(['typescript.js']);
});
