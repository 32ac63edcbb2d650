"""Writes disks as files: `disks.py FOLDER` makes one for each content, named after what the installer is to say of it.

What has a maker in a minimal Debian is made by it. Volumes, arrays and pools need a kernel that has them, so their
superblocks are written here; that wipefs and blkid know them shows that they are right.
"""
import struct
import subprocess
import sys
import zlib

SIZE = 64 << 20


def md(version, at):
    """A superblock of Linux software RAID, whose sum is right (linux/raid/md_p.h, mdp_superblock_1)."""
    block = bytearray(256)
    struct.pack_into('<III', block, 0, 0xA92B4EFC, 1, 0)
    block[16:32] = bytes(range(1, 17))
    struct.pack_into('<IIQ', block, 72, 1, 0, SIZE // 512)
    struct.pack_into('<Q', block, 144, at // 512)
    words = struct.unpack('<64I', block)
    total = sum(words)
    struct.pack_into('<I', block, 216, ((total & 0xFFFFFFFF) + (total >> 32)) & 0xFFFFFFFF)
    return {at: bytes(block)}


def lvm(right):
    """A label in the second sector, with its sum or without (lvm2, lib/label/label.h)."""
    label = bytearray(512)
    label[0:8] = b'LABELONE'
    struct.pack_into('<QII', label, 8, 1, 0, 32)
    label[24:32] = b'LVM2 001'
    label[32:64] = b'abcdefghijklmnopqrstuvwxyz012345'
    struct.pack_into('<Q', label, 64, SIZE)
    crc = 0xF597A6CF
    for byte in label[20:]:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    struct.pack_into('<I', label, 16, crc if right else crc ^ 1)
    return {512: bytes(label)}


def zfs(*labels):
    """Labels of ZFS: pairs of names and values from 16 KiB on, uberblocks from 128 KiB on (openzfs, vdev_impl.h)."""

    def text(value):
        return struct.pack('>I', len(value)) + value.encode().ljust((len(value) + 3) & ~3, b'\0')

    def pair(name, value):
        rest = text(name)
        rest += struct.pack('>II', 9, 1) + text(value) if isinstance(value, str) else struct.pack('>IIQ', 8, 1, value)
        return struct.pack('>II', len(rest) + 8, len(rest) + 8) + rest

    values = {'version': 5000, 'name': 'tank', 'state': 0, 'txg': 4, 'pool_guid': 7, 'top_guid': 8, 'guid': 8}
    pairs = b'\1\1\0\0' + struct.pack('>II', 0, 1) + b''.join(pair(*each) for each in values.items()) + bytes(8)
    ring = b''.join(struct.pack('<QQ', 0x00BAB10C, 5000).ljust(1024, b'\0') for _ in range(8))
    return {label + at: content for label in labels for at, content in ((16 << 10, pairs), (128 << 10, ring))}


def gpt(end_alone):
    """A partition table without partitions; or its copy at the end, as a first MiB of zeros leaves it."""
    entries = bytes(128 * 128)
    last = SIZE // 512 - 1

    def header(own, other, table):
        fields = struct.pack('<8sIIIIQQQQ', b'EFI PART', 0x10000, 92, 0, 0, own, other, 34, last - 33)
        fields += bytes(range(16)) + struct.pack('<QIII', table, 128, 128, zlib.crc32(entries))
        return fields[:16] + struct.pack('<I', zlib.crc32(fields)) + fields[20:]

    mbr = bytearray(512)
    mbr[446:462] = struct.pack('<8BII', 0, 0, 2, 0, 0xEE, 255, 255, 255, 1, last)
    mbr[510:512] = b'\x55\xaa'
    copy = {last * 512: header(last, 1, last - 32)}
    return copy if end_alone else {0: bytes(mbr), 512: header(1, last, 2), **copy}


MADE = {
    'ext4': ['mkfs.ext4', '-q', '-F'],
    'swap': ['mkswap', '-q'],
}

WRITTEN = {
    'nothing': {},
    'nothing-table': gpt(False),
    'gpt-end': gpt(True),
    'LVM2_member': lvm(True),
    'LVM2_member-sum': lvm(False),
    'ceph_bluestore': {0: b'bluestore block device\n00000000-0000-4000-8000-000000000001\n'},
    'crypto_LUKS': {0: b'LUKS\xba\xbe\0\x01'.ljust(168, b'\0') + b'00000000-0000-4000-8000-000000000001'},
    'linux_raid_member-1.0': md('1.0', (SIZE - 8192) & ~4095),
    'linux_raid_member-1.1': md('1.1', 0),
    'linux_raid_member-1.2': md('1.2', 4096),
    'zfs_member': zfs(0, 256 << 10, SIZE - (512 << 10), SIZE - (256 << 10)),
    'zfs_member-end': zfs(SIZE - (512 << 10), SIZE - (256 << 10)),
}

for name in [*MADE, *WRITTEN]:
    path = f'{sys.argv[1]}/{name}'
    with open(path, 'wb') as disk:
        disk.truncate(SIZE)
        for at, content in WRITTEN.get(name, {}).items():
            disk.seek(at)
            disk.write(content)
    if name in MADE:
        subprocess.run([*MADE[name], path], check=True)
