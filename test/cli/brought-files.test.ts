import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBrought, readIssued } from '../../lib/cli/brought-files';

let folder: string;
let crt: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brought-'));
  crt = join(folder, 'ca.crt');
  writeFileSync(crt, 'certificate');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an authority is brought with its key or without', () => {
  expect(readBrought([`etcd=${crt}`, `kubernetes=${crt},${crt}`])).toEqual({
    etcd: { certificate: 'certificate', key: '' },
    kubernetes: { certificate: 'certificate', key: 'certificate' },
  });
});

test.each([
  [['etcd'], '--bring etcd: it names no file; '],
  [['etcd='], '--bring etcd=: it names no file; '],
  [['etc=CRT'], 'etc: there is no such authority; '],
  [['etcd=CRT', 'etcd=CRT'], 'etcd is brought twice; bring it once'],
  [['etcd=CRT,CRT,CRT'], 'these are more than two files; '],
  [['etcd=CRT.old'], 'ca.crt.old: there is no such file; '],
])('of --bring %j nothing is left out unsaid', (options, message) => {
  expect(() => readBrought(options.map((option) => option.replaceAll('CRT', crt)))).toThrow(message);
});

test('issued files are those of machines', () => {
  const issued = join(folder, 'issued');
  mkdirSync(join(issued, 'etcd1/etc/kubernetes'), { recursive: true });
  writeFileSync(join(issued, 'etcd1/etc/kubernetes/x.crt'), 'text');
  expect(readIssued(issued)).toEqual({ etcd1: { '/etc/kubernetes/x.crt': 'text' } });
  writeFileSync(join(issued, 'stray.crt'), 'text');
  expect(() => readIssued(issued)).toThrow(`${issued}/stray.crt: it is of no machine; `);
});
