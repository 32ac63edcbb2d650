import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadDescription } from '../../lib/cli/description';
import { dataLines } from '../../lib/explain';
import { compact } from '../clusters';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootwright-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function load(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return loadDescription(join(folder, name));
}

/** Each of seven lists holds nine times the one before. */
function aliases(): string {
  const lists = Array.from(
    { length: 7 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
  );
  return ['a0: &a0 x', ...lists, ''].join('\n');
}

test('a description may be JSON or YAML, with the schema of the editor', () => {
  const plain = JSON.parse(JSON.stringify(compact));
  expect(load('y.json', JSON.stringify({ $schema: './schema.json', ...plain }))).toEqual(plain);
  expect(load('y.yaml', stringify(plain))).toEqual(plain);
});

test.each([
  ['y.json', '{"name": }', /y\.json: it cannot be read: .*; mend it$/],
  ['y.yaml', 'name: a\nname: b\n', /y\.yaml:2: it cannot be read: .*; mend it$/],
  ['y.yml', '- a\n', /it holds no cluster; write its fields at the top/],
  [
    'y.js',
    'module.exports = { default: Promise.resolve({}) };',
    /it exports a promise, which is nothing yet/,
  ],
  ['y.js', 'module.exports = { default: [] };', /it exports no cluster/],
  ['exits.js', 'process.exit(0);', /it cannot be loaded: it calls process.exit\(0\); mend it$/],
  [
    'y.json',
    '{\n"name": "a",\n"name": "b" }',
    /y\.json:3: it cannot be read: name stands twice in one object; keep one of them$/,
  ],
  [
    'y.yaml',
    'name: a\n---\nname: b\n',
    /y\.yaml:2: it cannot be read: it holds more than one document; a description is one: put the others elsewhere$/,
  ],
  ['y.toml', 'name = "a"\n', /y\.toml: no description ends in \.toml; write it in TypeScript \(\.ts\), JSON/],
  ['n.js', 'module.exports = null;', /n\.js: it exports no cluster/],
  ['t.js', 'throw Object.create(null);', /t\.js: it cannot be loaded: what it throws has no text; mend it$/],
  ['y.yaml', aliases(), /it cannot be read: .*alias.*; mend it$/i],
])('%s with %j is told in one message', (name, text, message) => {
  expect(() => load(name, text)).toThrow(message);
});

test('the lines of YAML are found', () => {
  const lineOf = dataLines('name: a\nnetworks:\n  pods: 10.244.0.0/16\npools:\n  - a\n  - b\n');
  expect(lineOf(['networks', 'pods'])).toBe(3);
  expect(lineOf(['networks', 'pods', 'x'])).toBe(3);
  expect(lineOf(['pools', 1])).toBe(6);
  expect(lineOf(['gone'])).toBeUndefined();
});
