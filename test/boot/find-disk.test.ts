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

function run(lines: readonly string[], path = `${root}/bin:${process.env.PATH}`): string {
  const here = lines
    .join(' ')
    .replaceAll('/sys/block', `${root}/sys/block`)
    .replaceAll('/dev/', `${root}/dev/`);
  const script = here.replaceAll(`${root}/dev/null`, '/dev/null').replaceAll(`>${root}/dev/console`, '>&1');
  const { stdout } = spawnSync('/bin/sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: path },
  });
  return stdout.replaceAll(root, '').trim();
}

function fitting(disk: DiskSpec | string | undefined): string {
  const words = wantedWords(
    planDisk({ role: 'worker', hardware: { cpus: 1, memoryGiB: 1, ...(disk ? { disk } : {}) } }, 'm'),
  );
  return run([...FIND_DISK, `whole ${words.join(' ') || 'no-other-beside-it'}`]).replaceAll('\n', ' ');
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

const guard = (words: string, path?: string) =>
  run([`set -- ${words};`, ...WAIT_FOR_EMPTY_DISK, 'echo "$disk"'], path);

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

test('the guard is one line of shell as well as many', () => {
  for (const between of ['\n', ' ', ' \\\n  ']) {
    const { status, stderr } = spawnSync('sh', ['-n', '-c', WAIT_FOR_EMPTY_DISK.join(between)]);
    expect([between, status, String(stderr)]).toEqual([between, 0, '']);
  }
});

/** A program of the installer's system, or one that it does not have. */
function program(name: string, body: string | undefined): void {
  rmSync(join(root, 'bin', name), { force: true });
  if (body !== undefined) writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

/** Nothing of the machine that runs the test: debian-installer has no wipefs. */
function onlyBlkid(body: string | undefined): void {
  for (const name of ['cat', 'dd', 'echo', 'grep', 'readlink', 'rm', 'sh'])
    symlinkSync(
      spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim(),
      join(root, 'bin', name),
    );
  program('wipefs', undefined);
  program('blkid', body);
}

const ERASE = 'To install onto it all the same, end what holds it, and run: ';

test.each<[string, string, string]>([
  ['nothing', '', ''],
  ['a table without partitions', 'echo gpt,0x200; echo gpt,0x9; echo PMBR,0x1fe', ''],
  [
    'a file system',
    'echo ext4,0x438',
    `/dev/sda is not erased, for it holds: ext4. ${ERASE}wipefs --all /dev/sda`,
  ],
  [
    'what wipefs cannot read',
    'echo "wipefs: error: /dev/sda: probing initialization failed: Input/output error" >&2; exit 1',
    '/dev/sda is not erased, for what it holds cannot be told: wipefs: error: /dev/sda: probing initialization failed: Input/output error. Mend that, or name another disk',
  ],
])('%s, by wipefs', (_what, body, said) => {
  attach(['sda']);
  program('wipefs', body);
  expect(guard('path=/dev/sda')).toBe(said === '' ? '/dev/sda' : said);
});

test.each<[string, string | undefined, RegExp]>([
  ['nothing', 'exit 2', /^\/dev\/sda$/],
  ['a file system', 'echo xfs', /it holds: xfs\. .* run: dd if=\/dev\/zero /],
  ['contradictions', 'exit 8', /it holds: several signatures\. .* run: dd /],
  [
    'a failure',
    'echo "blkid: out of memory" >&2; exit 4',
    /cannot be told: blkid: out of memory\. Mend that, or name/,
  ],
  ['no blkid at all', undefined, /cannot be told: .*blkid.*not found\. Mend that, or name another disk$/],
])('%s, by blkid', (_what, body, said) => {
  attach(['sda']);
  onlyBlkid(body);
  expect(guard('path=/dev/sda', join(root, 'bin'))).toMatch(said);
});

test('a disk that cannot be read is told with the words of dd, and not called empty', () => {
  attach(['sda']);
  rmSync(join(root, 'dev/sda'));
  const said = guard('sectors=0-99999999999');
  expect(said).toMatch(
    /^\/dev\/sda is not erased, for what it holds cannot be told: dd: .*No such file or directory\. Mend/,
  );
  expect(said).not.toContain('wipefs');
});
