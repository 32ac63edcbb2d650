import { parse } from 'yaml';
import { install } from '../../lib/boot/install';
import { netbootOf } from '../../lib/boot/netboot';
import { operatingSystems } from '../../lib/os';
import type { HostSpec, OperatingSystemName } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel, firstMachine } from './model';

const DOCUMENT = 'http://10.20.0.254:8080/sealed/machines/m1/cloud-init/';

function modelOf(os: OperatingSystemName, host: HostSpec = {}, disk = '/dev/vda') {
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

function answersOf(os: OperatingSystemName, host: HostSpec = {}, disk = '/dev/vda'): Map<string, string> {
  const model = modelOf(os, host, disk);
  const files = install.forMachine(model, firstMachine(model));
  return new Map(files.map(({ path, content }) => [path.replace('machines/m1/install/', ''), content]));
}

test('autoinstall answers all that subiquity requires, without an account', () => {
  const answers = answersOf('ubuntu-24.04');
  const text = answers.get('autoinstall/user-data') ?? '';
  expect(text).toMatch(/^#cloud-config\n/);
  const { autoinstall } = parse(text);
  expect(autoinstall).toMatchObject({ version: 1, 'user-data': {}, ssh: { 'allow-pw': false } });
  expect(autoinstall.storage).toEqual({
    swap: { size: 0 },
    layout: { name: 'direct', match: { path: '/dev/vda' } },
  });
  expect(parse(answers.get('autoinstall/meta-data') ?? '')).toEqual({ 'instance-id': 'm1-install' });
  expect(answers.get('autoinstall/vendor-data')).toBe('');
});

const HASH =
  '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/';

test.each<[OperatingSystemName, string, string]>([
  ['ubuntu-24.04', 'autoinstall/user-data', `chroot /target usermod --password '${HASH}' root`],
  ['debian-13', 'preseed.cfg', `\nd-i passwd/root-password-crypted password ${HASH}\n`],
  ['rocky-9', 'ks.cfg', `\nrootpw --iscrypted ${HASH}\n`],
  ['flatcar', 'installer.ign', `"passwordHash": "${HASH}"`],
  ['fedora-coreos', 'installer.ign', `"passwordHash": "${HASH}"`],
])('answers of %s with a password are sealed, and network boot leads there', (os, file, line) => {
  const model = modelOf(os, { rootPassword: { secret: 'root-password' } });
  const machine = firstMachine(model);
  expect(install.forMachine(model, machine)).toEqual([]);
  const sealed = { files: [], passwords: [{ user: 'root', hash: HASH }] };
  const found = install.sealed?.(model, machine, sealed) ?? [];
  expect(found.find(({ path }) => path === `machines/m1/install/${file}`)?.content).toContain(line);
  expect(found.map(({ content }) => content).join()).not.toContain('<root-password>');
  const leads = netbootOf(model.plan, machine)?.arguments.join(' ') ?? '';
  const lost = leads.match(/http:\S+\/install\//g) ?? [];
  expect(new Set(lost)).toEqual(new Set(['http://10.20.0.254:8080/sealed/machines/m1/install/']));
});

test('answers without a password are public', () => {
  const model = modelOf('debian-13');
  const sealed = { files: [], passwords: [] };
  expect(install.sealed?.(model, firstMachine(model), sealed)).toEqual([]);
});

test('autoinstall finds the kernel’s name of a disk that is given by a link', () => {
  const text = answersOf('ubuntu-24.04', {}, '/dev/disk/by-id/wwn-1').get('autoinstall/user-data') ?? '';
  expect(parse(text).autoinstall['early-commands']).toContain(
    'sed -i "s|path: /dev/disk/by-id/wwn-1$|path: $(readlink -f /dev/disk/by-id/wwn-1)|" /autoinstall.yaml',
  );
});

test.each([
  ['ubuntu-22.04', 'autoinstall/user-data', '/target'],
  ['debian-12', 'preseed.cfg', ''],
  ['debian-13', 'preseed.cfg', ''],
  ['rocky-9', 'ks.cfg', ''],
] as const)('%s gets its cloud-init document onto the disk and no other source', (os, file, root) => {
  const text = answersOf(os).get(file) ?? '';
  expect(text).toContain(`-o ${root}/var/lib/cloud/seed/nocloud/$file "${DOCUMENT}$file"`);
  expect(text).toContain(
    `echo "datasource_list: [NoCloud]" > ${root}/etc/cloud/cloud.cfg.d/99-bootwright.cfg`,
  );
});

test('kickstart erases the one disk, gives all of it to the system, makes no swap and lets nobody in', () => {
  const lines = answersOf('rocky-9', { selinux: 'enforcing' }).get('ks.cfg')?.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'network --bootproto=dhcp --device=52:54:00:00:00:01 --hostname=m1',
      'rootpw --lock',
      'selinux --enforcing',
      'ignoredisk --only-use=vda',
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
    'ExecStart=/usr/bin/curl -fsSL --retry 5 --retry-connrefused -o /run/config.ign http://10.20.0.254:8080/sealed/machines/m1/ignition/config.ign',
    'ExecStart=/usr/bin/flatcar-install -d /dev/vda -b http://10.20.0.254:8080/assets/flatcar -i /run/config.ign',
    'ExecStart=/usr/bin/systemctl reboot',
  ]);
});

test('Fedora CoreOS’s document does so with the image that the live system carries', () => {
  const { ignition, systemd } = JSON.parse(answersOf('fedora-coreos').get('installer.ign') ?? '');
  // No newer than it must be: an image of any age installs.
  expect(ignition).toEqual({ version: '3.3.0' });
  expect(systemd.units[0].contents).toContain(
    'ExecStart=/usr/bin/coreos-installer install /dev/vda --ignition-file /run/config.ign\n',
  );
});

test.each(Object.keys(operatingSystems) as OperatingSystemName[])(
  '%s never erases a disk with partitions',
  (os) => {
    const text = [...answersOf(os).values()].join('').replaceAll('$$', '$');
    expect(text).toContain('while ls -d /sys/class/block/$(basename $(readlink -f /dev/vda))/*/partition');
    expect(text).not.toMatch(/<[a-z]+>/);
  },
);
