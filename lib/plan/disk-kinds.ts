import { type Kind, matching } from './kind';

const MEND = 'name the disk itself, such as /dev/disk/by-path/…, or by { serial }, { model } or { sizeGB }';

/** It goes into shell scripts and into the answers of installers. */
const device: Kind = {
  holds: (value) =>
    typeof value === 'object' || matching(/^\/dev(\/(?!\.\.?(\/|$))[A-Za-z0-9_.:+-]+)+$/)(value),
  noun: 'a disk',
  mend: 'write its path, such as /dev/disk/by-path/…, or { serial }, { model } or { sizeGB }',
};

/**
 * Partitions, what is put together of disks or of files or lies on another machine, what no system is installed onto;
 * NVMe's controllers, and the paths that its multipath hides. A folder of /dev is a volume group's, but for three.
 */
const PARTS: readonly RegExp[] = [
  /^\/dev\/(hd|sd|vd|xvd)[a-z]+\d+$/,
  /^\/dev\/(cciss\/)?([a-z]+\d+)+p\d+$/,
  /-part\d+$/,
  /^\/dev\/(bcache|dm-|drbd|fd|loop|md|mtdblock|nbd|ram|rbd|sr|ublkb|ubiblock|zd|zram)\d/,
  /^\/dev\/(?!(block|cciss|disk)\/)[^/]+\//,
  /^\/dev\/mmcblk\d+(boot\d+|gp\d+|rpmb)/,
  /^\/dev\/nvme\d+c\d+n\d+/,
  /^\/dev\/disk\/by-(label|partlabel|partuuid|uuid)\//,
  /^\/dev\/disk\/by-id\/(dm|lvm|md|raid)-/,
  /^\/dev\/nvme\d+$/,
];

const wholeDisk: Kind = {
  holds: (value) => typeof value === 'object' || !PARTS.some((part) => part.test(String(value))),
  noun: 'a whole disk',
  mend: MEND,
};

const said: Kind = {
  holds: (value) =>
    typeof value !== 'object' || Object.values(value ?? {}).some((each) => each !== undefined),
  noun: 'a disk, for it says nothing of one',
  mend: MEND,
};

const serial: Kind = {
  holds: matching(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/),
  noun: 'a serial number',
  mend: 'write what lsblk -o SERIAL shows on the machine',
};

/** What udev keeps of a model: the other characters become underscores (systemd, basic/string-util.c). */
const model: Kind = {
  holds: matching(/^[A-Za-z0-9]([A-Za-z0-9 #+.:=@_/-]*[A-Za-z0-9])?$/),
  noun: 'the model of a disk',
  mend: 'write what lsblk -o MODEL shows on the machine',
};

const sizeGB: Kind = {
  holds: (value) => Number.isFinite(value) && Number(value) >= 1 && Number(value) <= 1_000_000,
  noun: 'the size of a disk in GB',
  mend: 'write what its label says, such as 480',
};

/** Where a disk is named, by field. */
export const diskKinds: Readonly<Record<string, Kind | readonly Kind[]>> = Object.fromEntries(
  ['pools.*.hardware.disk', 'pools.*.machines.*.disk'].flatMap((field) => [
    [field, [device, wholeDisk, said]],
    [`${field}.model`, model],
    [`${field}.serial`, serial],
    [`${field}.sizeGB`, sizeGB],
  ]),
);
