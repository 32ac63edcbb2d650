import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { install } from '../../lib/boot/install';
import { TOLD_DISK, TOLD_DOCUMENT } from '../../lib/boot/install/told';
import { netbootOf } from '../../lib/boot/netboot';
import { operatingSystems } from '../../lib/os';
import type { DiskSpec, HostSpec, OperatingSystemName } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel, firstMachine } from './model';

const DOCUMENT = 'http://10.20.0.254:8080/sealed/machines/m1/cloud-init/';
const IGNITION = DOCUMENT.replace('cloud-init/', 'ignition/config.ign');

function modelOf(os: OperatingSystemName, host: HostSpec = {}, disk: DiskSpec | string = '/dev/vda') {
  const machines = { m1: { address: '10.20.0.1', mac: '52:54:00:00:00:01' } };
  const spec = referenceWith({
    os,
    host,
    endpoint: { address: '10.20.0.1', balancer: 'none' },
    etcd: { main: { pool: 'all' } },
    pools: { all: { role: 'control-plane', machines, hardware: { cpus: 4, memoryGiB: 16, disk } } },
    boot: { server: 'http://10.20.0.254:8080', from: 'install' },
  });
  return bareModel(planOf(spec));
}

function answersOf(
  os: OperatingSystemName,
  host: HostSpec = {},
  disk: DiskSpec | string = '/dev/vda',
): Map<string, string> {
  const model = modelOf(os, host, disk);
  const files = install.forPool?.(model, firstMachine(model).pool) ?? [];
  return new Map(files.map(({ path, content }) => [path.replace('pools/all/install/', ''), content]));
}

/** The script that an Ignition document brings. */
function scriptIn({ storage }: { storage: { files: { contents: { source: string } }[] } }): string {
  const [, base64, data = ''] = /^data:(;base64)?,(.*)$/s.exec(storage.files[0]?.contents.source ?? '') ?? [];
  return base64 ? Buffer.from(data, 'base64').toString() : decodeURIComponent(data);
}

test('autoinstall answers all that subiquity requires, without an account', () => {
  const answers = answersOf('ubuntu-24.04');
  const text = answers.get('autoinstall/user-data') ?? '';
  expect(text).toMatch(/^#cloud-config\n/);
  const { autoinstall } = parse(text);
  expect(autoinstall).toMatchObject({ version: 1, 'user-data': {}, ssh: { 'allow-pw': false } });
  expect(autoinstall.storage).toEqual({
    swap: { size: 0 },
    layout: { name: 'direct', match: { path: 'none' } },
  });
  expect(parse(answers.get('autoinstall/meta-data') ?? '')).toEqual({ 'instance-id': 'install' });
  expect(answers.get('autoinstall/vendor-data')).toBe('');
});

const HASH =
  '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/';

test.each<[OperatingSystemName, string, string]>([
  ['ubuntu-24.04', 'autoinstall/user-data', `content: |\n      root:${HASH}\n`],
  ['debian-13', 'preseed.cfg', `\nd-i passwd/root-password-crypted password ${HASH}\n`],
  ['rocky-9', 'ks.cfg', `\nrootpw --iscrypted ${HASH}\n`],
  ['flatcar', 'installer.ign', `"passwordHash": "${HASH}"`],
  ['fedora-coreos', 'installer.ign', `"passwordHash": "${HASH}"`],
])('answers of %s with a password are sealed, and network boot leads there', (os, file, line) => {
  const model = modelOf(os, { rootPassword: { secret: 'root-password' } });
  const machine = firstMachine(model);
  expect(install.forPool?.(model, machine.pool)).toEqual([]);
  const sealed = { files: [], passwords: [{ user: 'root', hash: HASH }] };
  const found = install.sealed?.(model, machine, sealed) ?? [];
  expect(found.find(({ path }) => path === `machines/m1/install/${file}`)?.content).toContain(line);
  expect(found.map(({ content }) => content).join()).not.toContain('<root-password>');
  const leads = netbootOf(model.plan, machine)?.arguments.join(' ') ?? '';
  const lost = leads.match(/http:\S+\/install\//g) ?? [];
  expect(new Set(lost)).toEqual(new Set(['http://10.20.0.254:8080/sealed/machines/m1/install/']));
});

test('Ubuntu’s installer, which logs its commands, is not told the hash in one', () => {
  const model = modelOf('ubuntu-24.04', { rootPassword: { secret: 'root-password' } });
  const sealed = { files: [], passwords: [{ user: 'root', hash: HASH }] };
  const found = install.sealed?.(model, firstMachine(model), sealed) ?? [];
  const { autoinstall, write_files: files } = parse(
    found.find(({ path }) => path.endsWith('user-data'))?.content ?? '',
  );
  expect(JSON.stringify(autoinstall)).not.toContain('$6$');
  const [{ path, permissions, content }] = files;
  expect({ permissions, content }).toEqual({ permissions: '0600', content: `root:${HASH}\n` });
  expect(autoinstall['late-commands']).toContain(`chroot /target chpasswd --encrypted <${path}`);
});

test('answers without a password are public', () => {
  const model = modelOf('debian-13');
  const sealed = { files: [], passwords: [] };
  expect(install.sealed?.(model, firstMachine(model), sealed)).toEqual([]);
});

test('autoinstall is told the disk once it is found, in the line that told it of none', () => {
  const text = answersOf('ubuntu-24.04').get('autoinstall/user-data') ?? '';
  const [find = ''] = parse(text).autoinstall['early-commands'];
  const told = /\nsed -i (".*") \/autoinstall.yaml\n$/.exec(find)?.[1] ?? '';
  const run = `disk=/dev/nvme0n1; sed ${told}`;
  const { stdout } = spawnSync('sh', ['-c', run], { input: text, encoding: 'utf8' });
  expect(stdout).toBe(text.replace('path: none\n', 'path: /dev/nvme0n1\n'));
});

test('kickstart and debian-installer are told the disk once it is found, and of none before', () => {
  const kickstart = answersOf('rocky-9').get('ks.cfg') ?? '';
  expect(kickstart).toContain('\n%include /tmp/disk.ks\n');
  expect(kickstart).toMatch(/^echo "ignoredisk --only-use=\$\{disk#\/dev\/\}" >\/tmp\/disk\.ks$/m);
  expect(kickstart).toMatch(/^echo "bootloader --boot-drive=\$\{disk#\/dev\/\}" >>\/tmp\/disk\.ks$/m);
  const preseed = answersOf('debian-13').get('preseed.cfg') ?? '';
  expect(preseed).toContain(
    '\n  debconf-set partman-auto/disk "$disk"; debconf-set grub-installer/bootdev "$disk"\n',
  );
  expect(preseed).toContain('\nd-i grub-installer/bootdev string none\n');
});

const WANTED: readonly (readonly [DiskSpec | string, string])[] = [
  ['/dev/disk/by-id/wwn-1', 'path=/dev/disk/by-id/wwn-1'],
  [{ serial: 'S4EV' }, 'serial=S4EV'],
  [{ model: 'SAMSUNG MZ7L3480', sizeGB: 480 }, 'model=SAMSUNG_MZ7L3480 sectors=928125000-946875000'],
];

test.each(WANTED)('%j is told to each installer as %s', (disk, words) => {
  for (const os of Object.keys(operatingSystems) as OperatingSystemName[]) {
    const model = modelOf(os, {}, disk);
    const told = netbootOf(model.plan, firstMachine(model))?.arguments ?? [];
    const heard = told.flatMap((each) => /^bootwright\.disk=(.*)/.exec(each)?.[1] ?? []);
    expect(heard).toEqual(words.split(' '));
    expect(told).toContain(
      `bootwright.document=${os === 'flatcar' || os === 'fedora-coreos' ? IGNITION : DOCUMENT}`,
    );
  }
});

/** What a shell makes of its kernel command line by one of the scripts. */
function heardBy(script: string, line: string): string {
  const run = `${script.replace('cat /proc/cmdline', 'cat')}; echo "$document" "$@"`;
  return spawnSync('sh', ['-c', run], { input: line, encoding: 'utf8' }).stdout.trim();
}

test.each([
  [
    'all that is said',
    'quiet bootwright.document=http://s/a?b=c bootwright.disk=serial=A bootwright.disk=sectors=1-2',
    'serial=A sectors=1-2',
  ],
  ['nothing, so that it is the only one', 'quiet BOOTIF=01-52', 'no-other-beside-it'],
])('the installer hears of its disk %s', (_, line, words) => {
  expect(heardBy(TOLD_DISK, line)).toBe(words);
});

test('the installer hears where the document is', () => {
  const line = 'ds=nocloud;s=http://s/x bootwright.document=http://s/a?b=c BOOTIF=01-52';
  expect(heardBy(TOLD_DOCUMENT, line)).toBe('http://s/a?b=c');
});

test.each([
  ['ubuntu-22.04', 'autoinstall/user-data', '/target'],
  ['debian-12', 'preseed.cfg', ''],
  ['debian-13', 'preseed.cfg', ''],
  ['rocky-9', 'ks.cfg', ''],
] as const)('%s gets its cloud-init document onto the disk and no other source', (os, file, root) => {
  const text = answersOf(os).get(file) ?? '';
  expect(text).toContain(`-o ${root}/var/lib/cloud/seed/nocloud/$file "$document$file"`);
  expect(text).toContain(
    `echo "datasource_list: [NoCloud]" > ${root}/etc/cloud/cloud.cfg.d/99-bootwright.cfg`,
  );
});

test('kickstart erases the one disk, gives all of it to the system, makes no swap and lets nobody in', () => {
  const lines = answersOf('rocky-9', { selinux: 'enforcing' }).get('ks.cfg')?.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'network --bootproto=dhcp --device=bootif',
      'rootpw --lock',
      'selinux --enforcing',
      'reqpart --add-boot',
      'cloud-init',
      'reboot',
    ]),
  );
  expect(lines?.filter((line) => /^part /.test(line))).toEqual(['part / --size=1024 --grow']);
});

test('preseed continues a line with a backslash and nothing behind it', () => {
  const text = answersOf('debian-12').get('preseed.cfg') ?? '';
  const logical = text.replaceAll('\\\n', '').trimEnd().split('\n');
  for (const line of logical) expect(line).toMatch(/^(#|(d-i|popularity-contest|tasksel) \S+\/\S+ \S+)/);
  expect(logical.some((line) => line.includes('method{ swap }'))).toBe(false);
});

test('preseed answers user-setup with what it takes for an answer, which ! is not', () => {
  expect(answersOf('debian-13').get('preseed.cfg')).toContain(
    '\nd-i passwd/root-password-crypted password *\n',
  );
});

test.each(['debian-12', 'debian-13'] as const)(
  '%s has cloud-init write for netplan, before which it would take the installer’s ifupdown',
  (os) => {
    const command =
      (answersOf(os).get('preseed.cfg') ?? '').replaceAll('\\\n', '').trimEnd().split('\n').at(-1) ?? '';
    const written = [
      ...command.matchAll(/echo "([^"]*)" >>? \/etc\/cloud\/cloud\.cfg\.d\/99-bootwright\.cfg;/g),
    ];
    expect(parse(written.map(([, line]) => line).join('\n'))).toEqual({
      datasource_list: ['NoCloud'],
      system_info: { network: { renderers: ['netplan'] } },
    });
  },
);

test('Flatcar’s document runs the installer once, with the image of the assets, and restarts', () => {
  const document = JSON.parse(answersOf('flatcar').get('installer.ign') ?? '');
  expect(document.ignition).toEqual({ version: '3.3.0' });
  const [unit] = document.systemd.units;
  expect(unit).toMatchObject({ name: 'install.service', enabled: true });
  expect(unit.contents.match(/^ExecStart=.*$/gm)).toEqual([
    'ExecStart=/bin/sh /etc/bootwright-install http://10.20.0.254:8080/assets/flatcar',
  ]);
  expect(scriptIn(document)).toMatch(
    /\nset -e\ncurl .* "\$document"\nflatcar-install -d "\$disk" -b "\$assets" -i \/run\/config.ign\nsystemctl reboot\n$/,
  );
});

test('who may log in to the machine may log in to its live installer', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0Kf3V0p2Qm7cH0yO3kWg3mKk6x4vKqkC2b1c8x0l9e admin';
  const users = (host: HostSpec) =>
    JSON.parse(answersOf('flatcar', host).get('installer.ign') ?? '').passwd?.users;
  expect(users({ sshAuthorizedKeys: [key] })).toEqual([{ name: 'core', sshAuthorizedKeys: [key] }]);
  expect(users({})).toBeUndefined();
});

test('Fedora CoreOS’s document does so with the image that the live system carries', () => {
  const document = JSON.parse(answersOf('fedora-coreos').get('installer.ign') ?? '');
  // No newer than it must be: an image of any age installs.
  expect(document.ignition).toEqual({ version: '3.3.0' });
  expect(scriptIn(document)).toContain(
    '\ncoreos-installer install "$disk" --ignition-file /run/config.ign\n',
  );
});

test.each(Object.keys(operatingSystems) as OperatingSystemName[])(
  '%s looks at partitions, holders and signatures before it erases, and leaves nothing blank',
  (os) => {
    const answers = answersOf(os);
    const ignition = answers.get('installer.ign');
    const text = ignition ? scriptIn(JSON.parse(ignition)) : [...answers.values()].join('');
    for (const look of ['/*/partition', '/holders/*', 'wipefs --noheadings', 'blkid -p '])
      expect(text).toContain(look);
    expect(text).not.toMatch(/<[a-z]+>/);
  },
);
