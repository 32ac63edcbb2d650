import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleIndex } from '../../lib/bundle/bundle-index';
import { checkOut } from '../../lib/cli/out-folder';
import { refuseWithin } from '../../lib/cli/within-bundle';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'within-'));
  bundle('dist', {});
  bundle('sealed', { calendar: [] });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.json'), '{"files": []}');
  symlinkSync('dist', join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'dangling'));
  writeFileSync(join(folder, 'file'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundle(name: string, head: object): void {
  let text = '';
  new BundleIndex((part) => (text += part), { tool: 'bootwright 0', ...head }).end();
  mkdirSync(join(folder, name, 'machines'), { recursive: true });
  writeFileSync(join(folder, name, 'index.json'), text);
}

test.each([
  ['dist/x.json', 'it lies in the public bundle'],
  ['dist/machines/x.json', 'it lies in the public bundle'],
  ['link/x.json', 'it lies in the public bundle'],
  ['dist/absent/x.json', 'it lies in the public bundle'],
  ['sealed/x.json', 'it lies in the sealed bundle'],
])('a secret at %s would be served', (name, message) => {
  const path = join(folder, name);
  expect(() => refuseWithin(path, ['public', 'sealed'])).toThrow(`${path}: ${message} ${folder}/`);
});

test.each(['x.json', 'site/x.json', 'absent/x.json', 'dist', 'sealed'])(
  'nothing is served from %s',
  (name) => {
    expect(() => refuseWithin(join(folder, name), ['public', 'sealed'])).not.toThrow();
  },
);

test.each([
  ['file', 'it is a file; name a folder'],
  ['dangling', 'it is a link to nowhere, which is not there; make that folder'],
])('no bundle is written to %s', (name, message) => {
  expect(() => checkOut(join(folder, name))).toThrow(`${folder}/${name}: ${message}`);
});

test.each(['dist', 'link', 'absent', 'absent/below'])('a bundle may be written to %s', (name) => {
  expect(() => checkOut(join(folder, name))).not.toThrow();
});
