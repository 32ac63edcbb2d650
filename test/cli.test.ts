import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootwright-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person runs it. */
function bootwright(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = ['bin/bootwright.js', ...args];
  return spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

test('two time zones and two locales give the same bytes', () => {
  const [here, there] = ['here', 'there'].map((name) => join(folder, name)) as [string, string];
  const example = 'examples/flatcar.ts';
  expect(
    bootwright(['synth', example, '--out', here], { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' }).status,
  ).toBe(0);
  const environment = {
    TZ: 'America/St_Johns',
    LC_ALL: 'C',
    CDK8S_DISABLE_SORT: '1',
    CDK8S_LEGACY_HASH: '1',
  };
  expect(bootwright(['synth', example, '--out', there], environment).status).toBe(0);
  // The index has the hash of every other file.
  expect(readFileSync(join(there, 'index.json'), 'utf8')).toBe(
    readFileSync(join(here, 'index.json'), 'utf8'),
  );
}, 60_000);

test('a mistake ends with code 1, its lines, and the last bundle untouched', () => {
  const file = join(folder, 'bad.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nexport default { ...good, kubernetes: 'v1.99.0', os: 'flatcat' };\n`,
  );
  const { status, stderr } = bootwright(['synth', file, '--out', join(folder, 'none')]);
  expect(status).toBe(1);
  expect(stderr).toContain('os: "flatcat" is not one of its values; did you mean flatcar?');
  expect(stderr).toContain('Nothing was written.');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(existsSync(join(folder, 'none'))).toBe(false);
}, 60_000);

test('a mistake after a run that was killed leaves that run’s bundle, whole', () => {
  const out = join(folder, 'killed');
  expect(bootwright(['synth', 'examples/flatcar.ts', '--out', out]).status).toBe(0);
  // Killed before its last file and its index were in place.
  mkdirSync(join(out, '.bootwright/new/cluster'), { recursive: true });
  mkdirSync(join(out, '.bootwright/old'));
  renameSync(join(out, 'cluster/rbac.yaml'), join(out, '.bootwright/new/cluster/rbac.yaml'));
  renameSync(join(out, 'index.json'), join(out, '.bootwright/index'));
  writeFileSync(join(out, '.bootwright/journal'), '[]');
  const file = join(folder, 'mistake.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nexport default { ...good, kubernetes: 'v1.99.0' };\n`,
  );
  const { stderr } = bootwright(['synth', file, '--out', out]);
  expect(stderr).toContain('An earlier run had been interrupted; the bundle is whole again.');
  expect(stderr).toContain(`1 error. ${out} still holds the last good bundle.`);
  const again = bootwright(['synth', 'examples/flatcar.ts', '--out', out, '--json']);
  expect(JSON.parse(again.stdout).written).toMatchObject({ added: 0, changed: 0, removed: 0 });
}, 60_000);

test('there are no colours where it is not a terminal that reads, even under a CI that asks for them', () => {
  const { stdout, status } = bootwright(['synth', 'examples/flatcar.ts', '--out', join(folder, 'plain')], {
    CI: 'true',
    FORCE_COLOR: '1',
  });
  expect(status).toBe(0);
  expect(stdout).not.toContain('\u001b');
}, 60_000);

test('the report on an upgrade ends with code 0 where nothing breaks, and with 1 where something does', () => {
  const clean = bootwright(['upgrade-report', '1.37', '--json', '-d', 'examples/flatcar.ts']);
  expect(clean.status).toBe(0);
  expect(JSON.parse(clean.stdout)).toMatchObject({ clean: true, steps: [{ breaks: [] }, { breaks: [] }] });
  const file = join(folder, 'leaving.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nexport default { ...good, flags: { 'kube-controller-manager': { 'concurrent-service-syncs': '2' } } };\n`,
  );
  const broken = bootwright(['upgrade-report', '1.37', '-d', file]);
  expect(broken.status).toBe(1);
  expect(broken.stdout).toContain('kube-controller-manager has no --concurrent-service-syncs since 1.37;');
}, 60_000);

test.each([
  ['a description that is not there', 1, ['synth', 'nothing.ts'], 'nothing.ts', 'there is no such file'],
  ['a folder below a file', 1, ['synth', '--out', 'main.ts/dist'], 'main.ts/dist', 'a part of it is a file'],
  [
    'a machine that is not there',
    64,
    ['explain', 'nobody', '/etc/hosts'],
    'nobody',
    'there is no such machine',
  ],
  ['a bundle that is not there', 1, ['seal', '--dist', 'nowhere'], 'nowhere', 'it holds no public bundle'],
  ['a release that is none', 64, ['upgrade-report', '1.3'], 'kubernetes', '1.3 is no release after v1.36.3'],
  ['a place where none can be made', 1, ['synth', '--out', '/proc/dist'], '/proc/dist', 'it cannot be made'],
  ['a folder without a name', 64, ['synth', '--out', ''], '--out', 'it is empty'],
  ['an option that is none', 64, ['synth', '--ot', 'dist'], 'arguments', "unknown option '--ot'"],
])(
  '%s is told as JSON to whom asked for it',
  (_name, code, args, path, message) => {
    const { status, stdout } = bootwright([...args, '--json']);
    expect(status).toBe(code);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, issues: [{ path, severity: 'error' }] });
    expect(JSON.parse(stdout).issues[0].message).toContain(message);
  },
  60_000,
);

test('all that is wrong with a description is told as JSON by every verb', () => {
  const file = join(folder, 'bad.ts');
  const text = `import good from '${root}/examples/flatcar';\nexport default { ...good, os: 'flatcat', etc: 1 };\n`;
  writeFileSync(file, text);
  for (const args of [
    ['synth', file, '--out', join(folder, 'none')],
    ['explain', 'a', 'b', '-d', file],
  ]) {
    const { issues } = JSON.parse(bootwright([...args, '--json']).stdout);
    expect(issues.map((issue: { path: string }) => issue.path).sort()).toEqual(['etc', 'os']);
  }
}, 60_000);

test('a description that cannot be loaded is told with its line, and without a stack', () => {
  const file = join(folder, 'throws.ts');
  writeFileSync(file, '\nconst size: number = 3;\nexport default { nodes: size, name: unheard };\n');
  const { status, stderr } = bootwright(['synth', file]);
  expect([status, stderr]).toEqual([
    1,
    `error    ${file}:3: it cannot be loaded: ReferenceError: unheard is not defined; mend it\n`,
  ]);
}, 60_000);

test.each([
  ['> /dev/full', 1, 'error    standard output: the disk is full; make room, or choose another place\n'],
  ['| true', 0, ''],
])(
  'of what it tells %s',
  (end, code, told) => {
    const line = `${process.execPath} bin/bootwright.js upgrade-report 1.37 -d examples/flatcar.ts ${end}`;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([code, told]);
  },
  60_000,
);

test.each([
  ['a file that is not there', ['synth', 'nothing.ts'], 'nothing.ts: there is no such file'],
  [
    'a folder that is not ours',
    ['synth', 'examples/flatcar.ts', '--out', 'lib'],
    'lib: it has files but no index.json of Bootwright',
  ],
])(
  '%s ends with code 1 and one line',
  (_name, args, line) => {
    const { status, stderr } = bootwright(args);
    expect(status).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

test('what a description leaves open does not keep the verb, and a pipe gets all that it tells', () => {
  const file = join(folder, 'open.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nimport { createServer } from 'node:http';\nsetInterval(() => {}, 1000);\ncreateServer().listen(0);\nexport default good;\n`,
  );
  const { stdout, status } = bootwright(['synth', file, '--out', join(folder, 'open'), '--json']);
  expect([status, JSON.parse(stdout).ok]).toEqual([0, true]);
  expect(bootwright(['synth', file, '--out', join(folder, 'other'), '--check']).status).toBe(2);
}, 60_000);

test('what a description leaves to fail later is told of it, without a stack', () => {
  const file = join(folder, 'late.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nPromise.reject(new Error('boom'));\nexport default good;\n`,
  );
  const { stderr, status } = bootwright(['synth', file, '--out', join(folder, 'late')]);
  expect([status, stderr]).toEqual([
    1,
    `error    ${file}: it fails after it was read: boom; wait for nothing in it: read files with readFileSync\n`,
  ]);
}, 60_000);

test('a getter that throws is a mistake of the description', () => {
  const file = join(folder, 'getter.ts');
  writeFileSync(
    file,
    `import good from '${root}/examples/flatcar';\nexport default { ...good, get networks() { throw new Error('boom'); } };\n`,
  );
  const { stderr, status } = bootwright(['synth', file, '--out', join(folder, 'getter')]);
  expect([status, stderr]).toEqual([
    1,
    'error    networks: it cannot be read: boom; write what it is to be there, as plain data\n',
  ]);
}, 60_000);
