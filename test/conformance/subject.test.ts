import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bundle } from '../../conformance/bundle';
import { onDisk, sample, sampled } from '../../conformance/subject';

describe('the files that a consumer looks at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const machines = Array.from({ length: 9 }, (_, index) => `m${index}`);
  const bundle = Bundle.of('b', folder, 'v1.36.3', {
    ...Object.fromEntries(machines.map((name) => [`machines/${name}/rootfs/etc/hostname`, `${name}\n`])),
    ...Object.fromEntries(machines.map((name) => [`machines/${name}/rootfs/etc/hosts`, 'alike\n'])),
    ...Object.fromEntries(
      machines.map((name, index) => [
        `machines/${name}/machine.json`,
        JSON.stringify({ pool: index < 2 ? 'masters' : 'workers' }),
      ]),
    ),
  });

  it('are alike only once', () => {
    expect(onDisk(bundle, /hosts$/)).toEqual([
      expect.objectContaining({ path: '/etc/hosts', alike: machines.length }),
    ]);
  });

  it('are a few of each pool, the first and the last among them', () => {
    const names = sampled(onDisk(bundle, /hostname$/)).map(({ file }) => file.machine);
    expect(names).toEqual(['m0', 'm1', 'm2', 'm5', 'm8']);
  });
});

it.each([
  { items: 3, count: 3, picked: [0, 1, 2] },
  { items: 200, count: 3, picked: [0, 100, 199] },
  { items: 0, count: 3, picked: [] },
])('samples $count of $items evenly', ({ items, count, picked }) => {
  expect(
    sample(
      Array.from({ length: items }, (_, index) => index),
      count,
    ),
  ).toEqual(picked);
});
