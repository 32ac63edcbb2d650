import { formatIssue, planCluster } from '../../lib/plan';
import type { BootSource, ClusterSpec, DiskSpec } from '../../lib/spec';
import { compact } from '../clusters';

type Disk = DiskSpec | string;

function withDisks(pool: Disk | undefined, machine?: Disk, from: BootSource = 'install'): ClusterSpec {
  const workers = {
    ...compact.pools.workers,
    hardware: { cpus: 4, memoryGiB: 16, ...(pool === undefined ? {} : { disk: pool }) },
    ...(machine === undefined ? {} : { machines: { worker2: { disk: machine } } }),
  };
  return { ...compact, boot: { ...compact.boot, from }, pools: { ...compact.pools, workers } } as ClusterSpec;
}

const linesOf = (spec: ClusterSpec) =>
  planCluster(spec).issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`);

/** That nobody can log in is told of elsewhere. */
const aboutDisks = (spec: ClusterSpec) => linesOf(spec).filter((line) => line.includes('disk'));

test.each([
  '/dev/sda1',
  '/dev/vda2',
  '/dev/nvme0n1p2',
  '/dev/mmcblk0p1',
  '/dev/md0p1',
  '/dev/md0',
  '/dev/md/data',
  '/dev/mapper/mpatha',
  '/dev/dm-3',
  '/dev/loop0',
  '/dev/sr0',
  '/dev/nvme0',
  '/dev/disk/by-id/wwn-0x5000-part1',
  '/dev/disk/by-id/lvm-pv-uuid-x',
  '/dev/disk/by-uuid/0b8b-1',
  '/dev/vg/root',
  '/dev/zvol/tank/root',
  '/dev/cciss/c0d0p1',
  '/dev/bcache0',
  '/dev/drbd0',
  '/dev/mmcblk0boot0',
  '/dev/mmcblk0rpmb',
  '/dev/nbd0',
  '/dev/nvme0c0n1',
  '/dev/rbd0',
  '/dev/zd0',
])('%s is refused, for it is no whole disk', (disk) => {
  const mend = 'name the disk itself, such as /dev/disk/by-path/…, or by { serial }, { model } or { sizeGB }';
  expect(linesOf(withDisks(disk, disk))).toEqual(
    expect.arrayContaining([
      `error pools.workers.hardware.disk: "${disk}" is not a whole disk; ${mend}`,
      `error pools.workers.machines.worker2.disk: "${disk}" is not a whole disk; ${mend}`,
    ]),
  );
});

test.each<[Disk, string]>([
  [{}, 'hardware.disk: {} is not a disk, for it says nothing of one'],
  [{ serial: 'a b' }, 'hardware.disk.serial: "a b" is not a serial number'],
  [{ model: '"x"' }, 'hardware.disk.model: "\\"x\\"" is not the model of a disk'],
  [{ sizeGB: 0 }, 'hardware.disk.sizeGB: 0 is not the size of a disk in GB'],
  [{ size: 480 } as DiskSpec, 'hardware.disk.size: there is no such field; did you mean sizeGB?'],
  [5 as never, 'hardware.disk: 5 is not of type object or string; make it'],
  [{ serial: 5 as never }, 'hardware.disk.serial: 5 is not of type string; make it a string'],
])('%j is refused, and told once', (disk, line) => {
  expect(aboutDisks(withDisks(disk))).toEqual([expect.stringContaining(line)]);
});

test.each<Disk | undefined>([
  undefined,
  '/dev/xvda',
  '/dev/cciss/c0d0',
  '/dev/block/8:0',
  '/dev/disk/by-path/pci-0000:00:1f.2-ata-1.0',
  { model: 'SAMSUNG MZ7L3480', sizeGB: 480 },
])('%j is taken without a word', (disk) => {
  expect(aboutDisks(withDisks(disk))).toEqual([]);
});

test.each(['/dev/sda', '/dev/sdab', '/dev/hda', '/dev/mmcblk0', '/dev/nvme0n1', '/dev/vda'])(
  '%s is warned of, for it may be another at the next start',
  (disk) => {
    const lines = aboutDisks(withDisks(disk, disk));
    expect(lines.map((line) => line.split('; ')[0])).toEqual([
      `warning pools.workers.hardware.disk: ${disk} may be another disk at the next start`,
      `warning pools.workers.machines.worker2.disk: ${disk} may be another disk at the next start`,
    ]);
    expect(lines[0]).toMatch(/by-id\/… or by-path\/…/);
  },
);

test('a machine may have a disk of its own, and stays in its pool', () => {
  const { plan } = planCluster(withDisks({ sizeGB: 480 }, { serial: 'X1' }));
  const workers = plan?.pools.filter(({ name }) => name === 'workers') ?? [];
  expect(workers.map(({ machines }) => machines.map(({ disk }) => disk.title))).toEqual([
    ['the disk of 480 GB', 'the disk with serial X1'],
  ]);
});

test.each(['disk', 'live'] as const)('from %s no installer is told of a disk', (from) => {
  const lines = linesOf(withDisks({ sizeGB: 480 }, '/dev/vdb', from));
  const why = `would have no effect: bootFrom is ${from}, and only an installer is told of a disk; remove it`;
  expect(lines).toEqual(
    expect.arrayContaining([
      `error pools.workers.hardware.disk: the disk of 480 GB ${why}`,
      `error pools.workers.machines.worker2.disk: /dev/vdb ${why}`,
    ]),
  );
});

test('a disk of the pool that no machine is left for is refused', () => {
  const spec = withDisks({ sizeGB: 480 }, '/dev/vdb');
  const machines = { worker1: { disk: '/dev/xvdb' }, worker2: { disk: '/dev/xvdb' } };
  const pools = { ...spec.pools, workers: { ...spec.pools.workers, machines } };
  expect(aboutDisks({ ...spec, pools } as ClusterSpec)).toEqual([
    'error pools.workers.hardware.disk: the disk of 480 GB would have no effect: each machine has a disk of its own; remove it',
  ]);
});

describe('a disk of which there is one', () => {
  const { workers: pool } = compact.pools;
  const both = { worker1: { disk: { serial: 'X1' } }, worker2: { disk: { serial: 'X1' } } };

  test.each<[string, Disk | undefined, object, string]>([
    [
      'a serial number',
      { serial: 'S4EV' },
      {},
      'hardware.disk: the disk with serial S4EV is that of worker1 and of worker2, and there is one',
    ],
    [
      'a link with it',
      '/dev/disk/by-id/wwn-0x5000',
      {},
      'hardware.disk: /dev/disk/by-id/wwn-0x5000 is that of worker1 and',
    ],
    [
      'one of two machines',
      undefined,
      both,
      'machines.worker2.disk: the disk with serial X1 is that of worker1 and of worker2',
    ],
  ])('%s that two machines have is told', (_what, disk, machines, line) => {
    const hardware = { cpus: 4, memoryGiB: 16, ...(disk === undefined ? {} : { disk }) };
    const workers = { ...pool, hardware, machines };
    const spec = { ...withDisks(undefined), pools: { ...compact.pools, workers } } as ClusterSpec;
    expect(aboutDisks(spec)).toEqual([expect.stringContaining(`warning pools.workers.${line}`)]);
  });

  test('each machine has its own', () => {
    const machines = {
      worker1: { disk: '/dev/disk/by-id/nvme-eui.002538b1' },
      worker2: { disk: { serial: 'X2' } },
    };
    const workers = { ...pool, machines };
    expect(
      aboutDisks({ ...withDisks(undefined), pools: { ...compact.pools, workers } } as ClusterSpec),
    ).toEqual([]);
  });
});
