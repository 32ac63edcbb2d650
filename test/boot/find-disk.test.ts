import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIND_DISK, wantedWords } from '../../lib/boot/install/find-disk';
import { WAIT_FOR_EMPTY_DISK } from '../../lib/boot/install/guard';
import { planDisk } from '../../lib/plan/disk';
import type { DiskSpec } from '../../lib/spec';

interface Disk {
  readonly gigabytes: number;
  /** What udev knows of it. */
  readonly known?: readonly string[];
  readonly removable?: boolean;
}

const DISKS: Readonly<Record<string, Disk>> = {
  // As ata_id and scsi_id have it: the serial is under another name in each.
  sda: {
    gigabytes: 480.1,
    known: ['ID_MODEL=SAMSUNG_MZ7L3480', 'ID_SERIAL=SAMSUNG_MZ7L3480_S4EV', 'ID_SERIAL_SHORT=S4EV'],
  },
  sdb: { gigabytes: 3840.8, known: ['ID_MODEL=PX05SM', 'ID_SERIAL_SHORT=5000039', 'ID_SCSI_SERIAL=Y7A0'] },
  sdc: { gigabytes: 480.1, known: ['ID_MODEL=INTEL_SSDSC2', 'ID_SERIAL_SHORT=S4EVX'] },
  sdd: { gigabytes: 31, removable: true },
  sde: { gigabytes: 0 },
  vda: { gigabytes: 107.4, known: ['ID_SERIAL=root.disk'] },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-disk-'));
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'dev/disk/by-id'), { recursive: true });
  writeFileSync(
    join(root, 'bin/udevadm'),
    `#!/bin/sh\n[ "$1" = settle ] || cat "${root}/known/\${3##*/}"\n`,
    { mode: 0o755 },
  );
  // Nobody waits in a test.
  writeFileSync(join(root, 'bin/sleep'), '#!/bin/sh\nkill $PPID\n', { mode: 0o755 });
  for (const tool of ['wipefs']) writeFileSync(join(root, 'bin', tool), '#!/bin/sh\n', { mode: 0o755 });
});
afterEach(() => rmSync(root, { recursive: true }));

function attach(names: readonly string[]): void {
  mkdirSync(join(root, 'known'), { recursive: true });
  for (const name of names) {
    const { gigabytes, known = [], removable = false } = DISKS[name] as Disk;
    const entry = join(root, 'sys/block', name);
    mkdirSync(join(entry, 'device'), { recursive: true });
    writeFileSync(join(entry, 'size'), `${Math.round((gigabytes * 1e9) / 512)}\n`);
    writeFileSync(join(entry, 'removable'), removable ? '1\n' : '0\n');
    writeFileSync(join(root, 'known', name), known.map((line) => `${line}\n`).join(''));
    writeFileSync(join(root, 'dev', name), '');
  }
  // What is no disk of the machine's: no device stands behind it.
  mkdirSync(join(root, 'sys/block/loop0'), { recursive: true });
  writeFileSync(join(root, 'sys/block/loop0/size'), '1000000\n');
}

function run(lines: readonly string[]): string {
  const here = lines
    .join(' ')
    .replaceAll('/sys/block', `${root}/sys/block`)
    .replaceAll('/dev/', `${root}/dev/`);
  const script = here.replaceAll(`${root}/dev/null`, '/dev/null').replaceAll(`>${root}/dev/console`, '>&1');
  const { stdout } = spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: `${root}/bin:${process.env.PATH}` },
  });
  return stdout.replaceAll(root, '').trim();
}

function fitting(disk: DiskSpec | string | undefined): string {
  const words = wantedWords(
    planDisk({ role: 'worker', hardware: { cpus: 1, memoryGiB: 1, ...(disk ? { disk } : {}) } }, 'm'),
  );
  return run([...FIND_DISK, `whole ${words}`]).replaceAll('\n', ' ');
}

const ALL = ['sda', 'sdb', 'sdc', 'sdd', 'sde'];

test.each<[DiskSpec | string, string]>([
  [{ serial: 'S4EV' }, 'sda'],
  [{ serial: 'Y7A0' }, 'sdb'],
  [{ serial: '5000039' }, 'sdb'],
  [{ serial: 'SAMSUNG_MZ7L3480_S4EV' }, 'sda'],
  [{ serial: 'S4E' }, ''],
  [{ model: 'SAMSUNG MZ7L3480' }, 'sda'],
  [{ sizeGB: 3840 }, 'sdb'],
  [{ sizeGB: 480 }, 'sda sdc'],
  [{ sizeGB: 480, model: 'INTEL SSDSC2' }, 'sdc'],
  [{ sizeGB: 500 }, ''],
  ['/dev/sdb', 'sdb'],
  ['/dev/loop0', ''],
])('%j is %j of several', (disk, names) => {
  attach(ALL);
  expect(fitting(disk)).toBe(names);
});

test('a serial number is no pattern', () => {
  attach(['vda']);
  expect([fitting({ serial: 'root.disk' }), fitting({ serial: 'root-disk' })]).toEqual(['vda', '']);
});

test('a hidden path of NVMe multipath is not another disk', () => {
  attach(['vda', 'sda']);
  writeFileSync(join(root, 'sys/block/vda/hidden'), '1\n');
  writeFileSync(join(root, 'sys/block/sda/hidden'), '0\n');
  expect(fitting(undefined)).toBe('sda');
});

test('a link leads to its disk', () => {
  attach(ALL);
  symlinkSync(join(root, 'dev/sdc'), join(root, 'dev/disk/by-id/wwn-1'));
  expect(fitting('/dev/disk/by-id/wwn-1')).toBe('sdc');
});

test('the only disk is the one beside a stick and a reader without a medium', () => {
  attach(['sda', 'sdd', 'sde']);
  expect(fitting(undefined)).toBe('sda');
});

const guard = (words: string) => run([`set -- ${words};`, ...WAIT_FOR_EMPTY_DISK, 'echo "$disk"']);

test('several disks of which none is named are listed, and none is taken', () => {
  attach(['sda', 'sdb']);
  expect(guard('no-other-beside-it')).toBe(
    'Nothing is installed: sda sdb are here, and a disk with no-other-beside-it was meant. Name it by path, serial, model or size, for this machine or its pool',
  );
});

test('a disk that is not there is waited for', () => {
  attach(['sda', 'sdb']);
  expect(guard('path=/dev/vda')).toBe(
    'Nothing is installed: there is no disk with path=/dev/vda. Disks here: sda sdb',
  );
});

test('an empty one that fits is taken', () => {
  attach(['sda', 'sdb']);
  expect(guard('serial=Y7A0')).toBe('/dev/sdb');
});
