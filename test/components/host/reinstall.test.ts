import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { componentsOf } from '../../../lib/components';
import { reinstall } from '../../../lib/components/host/reinstall';
import { planOf, referenceWith } from '../../clusters';
import { releaseOf } from '../manifest';
import { textOf } from '../on-disk';

const SCRIPT = textOf(reinstall, releaseOf('v1.36.3'), 'workers', '/opt/bootwright/bin/reinstall');

/** What `findmnt` says of a folder, and `lsblk` of what is below the root. */
interface Mounted {
  readonly mounts: Readonly<Record<string, string>>;
  readonly below: string;
}

const DEBIAN: Mounted = { mounts: { '/': '/dev/sdb2' }, below: 'sdb2 part\nsdb disk\n' };
const COREOS: Mounted = {
  mounts: { '/': 'overlay', '/sysroot': '/dev/vda4' },
  below: 'vda4 part\nvda disk\n',
};
const RAID: Mounted = {
  mounts: { '/': '/dev/md0' },
  below: 'md0 raid1\nsda1 part\nsda disk\nsdb1 part\nsdb disk\n',
};
const NOWHERE: Mounted = { mounts: { '/': 'overlay' }, below: '' };

function run(args: readonly string[], { mounts, below }: Mounted) {
  const folder = mkdtempSync(join(tmpdir(), 'reinstall-'));
  const log = join(folder, 'log');
  const tool = (name: string, text: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  writeFileSync(log, '');
  tool('uname', 'echo worker7');
  const cases = Object.entries(mounts).map(([mount, source]) => `${mount}) echo ${source};;`);
  tool('findmnt', `for last; do :; done; case $last in ${cases.join(' ')} *) exit 1;; esac`);
  tool('lsblk', `printf '${below.replaceAll('\n', '\\n')}'`);
  for (const name of ['sync', 'systemctl', 'wipefs']) tool(name, `echo ${name} "$@" >>${log}`);
  writeFileSync(join(folder, 'script'), SCRIPT);
  chmodSync(join(folder, 'script'), 0o755);
  const { status, stderr } = spawnSync('sh', [join(folder, 'script'), ...args], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env.PATH}` },
  });
  const done = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  return { status, stderr, done };
}

test.each([
  ['Debian', DEBIAN, 'sdb'],
  ['Fedora CoreOS', COREOS, 'vda'],
])('it empties the disk that the root of %s lies on, and restarts', (_, mounted, disk) => {
  expect(run(['worker7'], mounted)).toEqual({
    status: 0,
    stderr: '',
    done: [`wipefs --all --force /dev/${disk}`, 'sync', 'systemctl reboot'],
  });
});

test.each([[[]], [['worker8']], [['worker7', 'worker8']], [['--help']]])(
  '%j is not asking for it',
  (args) => {
    const { done, status, stderr } = run(args, DEBIAN);
    expect([status, done]).toEqual([64, ['']]);
    expect(stderr).toMatch(/^usage: reinstall worker7 /);
  },
);

test.each([
  ['on two disks', RAID],
  ['on none', NOWHERE],
])('where the system lies %s it does nothing', (_, mounted) => {
  const { done, status, stderr } = run(['worker7'], mounted);
  expect([status, done]).toEqual([1, ['']]);
  expect(stderr).toMatch(/^the system lies on these disks, and not on one:/);
});

test.each(['disk', 'live'] as const)('a machine that starts from %s is not installed by us', (from) => {
  const plan = planOf(referenceWith({ boot: { ...referenceWith({}).boot, from } }));
  expect(plan.pools.filter((pool) => componentsOf(plan, pool).includes(reinstall))).toEqual([]);
});
