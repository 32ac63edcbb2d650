import { execFileSync, spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { type Artifact, directory, enable, file, mask, staticUnit, unit } from '../../lib/artifacts';
import { cloudInit } from '../../lib/boot/cloud-init';
import { command } from '../../lib/boot/cloud-init/shell';
import reference from '../../main';
import { modelOf } from '../examples';
import { type CloudConfig, diskOf, readCloudConfig, readUserData } from './decode';
import { documentsOf, machineWith, oddFiles, planWith } from './machines';

const plan = planWith({ os: 'debian-13' });

function userDataOf(shared: readonly Artifact[], own: readonly Artifact[] = [], under = plan): string {
  return documentsOf(cloudInit, under, machineWith(under, shared, own))['user-data'] ?? '';
}

function configOf(...from: Parameters<typeof userDataOf>): CloudConfig {
  return readCloudConfig(userDataOf(...from));
}

const text = (content: string) => ({ format: 'text', text: content }) as const;

test('every text, mode and owner comes back out of the document', () => {
  fc.assert(
    fc.property(oddFiles, fc.nat(10), (files, split) => {
      const machine = machineWith(plan, files.slice(0, split), files.slice(split));
      const document = documentsOf(cloudInit, plan, machine)['user-data'] ?? '';
      if (files.length > 0) expect(readUserData(document)).toEqual(diskOf(machine));
    }),
  );
});

test('every machine of the reference gets just the files of its model', () => {
  const model = modelOf(reference);
  for (const machine of model.pools.flatMap((pool) => pool.machines.slice(0, 2))) {
    const files = cloudInit.whole?.(model, machine) ?? [];
    const userData = files.find(({ path }) => path.endsWith('/user-data'))?.content ?? '';
    expect(userData).toMatch(/^#cloud-config\n/);
    expect(readUserData(userData)).toEqual(diskOf(machine));
  }
});

test('files can be read as they are; only what YAML would change is encoded', () => {
  const document = userDataOf([
    file('/etc/a', text('[a]\n  b = "c"\n\n# d\n'), 'a test', 0o600),
    file('/etc/b', text('no end'), 'a test'),
    file('/etc/c', text('  first\nsecond\n\n'), 'a test'),
    file('/etc/d', text(''), 'a test'),
    file('/etc/e', text('dos\r\n'), 'a test'),
  ]);
  expect(document.slice(document.indexOf('write_files:'))).toBe(`write_files:
- path: "/etc/a"
  owner: "root:root"
  permissions: "0600"
  content: |
    [a]
      b = "c"

    # d
- path: "/etc/b"
  owner: "root:root"
  permissions: "0644"
  content: |-
    no end
- path: "/etc/c"
  owner: "root:root"
  permissions: "0644"
  content: |2+
      first
    second

- path: "/etc/d"
  owner: "root:root"
  permissions: "0644"
  content: ""
- path: "/etc/e"
  owner: "root:root"
  permissions: "0644"
  encoding: b64
  content: ZG9zDQo=
`);
});

test('a file of an account that the document makes is written after the account is', () => {
  const [written] = configOf([{ ...file('/home/a/b', text('x\n'), 'a test'), owner: 'a:a' }]).write_files;
  expect(written).toMatchObject({ owner: 'a:a', defer: true });
});

test('the name and /etc/hosts are ours whatever the image says, locale and package sources are not', () => {
  const debian = configOf([]);
  expect(debian).toMatchObject({ hostname: 'm1', preserve_hostname: false, manage_etc_hosts: false });
  expect(debian).toMatchObject({ locale: 'false', apt: { preserve_sources_list: true } });
  expect(configOf([], [], planWith({ os: 'rocky-9' }))).not.toHaveProperty('apt');
});

test('units are masked before they start; packages come before the units that they bring', () => {
  const { bootcmd, runcmd } = configOf(
    [
      mask('swap.target', 'a test'),
      enable('kubelet.service', 'a test'),
      unit('bootwright-install.service', text('[Install]\n'), 'a test'),
      staticUnit('backup.service', text('x\n'), 'a test'),
      directory('/var/lib/etcd', 'a test', 0o700),
    ],
    [{ kind: 'unit', name: 'cups.service', state: 'disabled', reason: 'a test' }],
  );
  expect(bootcmd).toEqual(['systemctl mask --now --no-block swap.target']);
  expect(runcmd).toEqual([
    'install -d -m 0700 -o root -g root /var/lib/etcd',
    'systemctl daemon-reload',
    'udevadm control --reload',
    'systemctl restart systemd-modules-load.service',
    'systemctl restart systemd-sysctl.service',
    'systemctl restart systemd-journald.service',
    'netplan generate',
    'systemctl try-restart systemd-networkd.service',
    'systemctl disable --now cups.service',
    'systemctl enable --now bootwright-install.service',
    'systemctl enable --no-reload kubelet.service',
    'systemctl daemon-reload',
    'systemctl restart --no-block kubelet.service',
  ]);
});

test('downloads take their place only if their hash is right, links replace what was there', () => {
  const { runcmd } = configOf([
    {
      kind: 'download',
      path: '/opt/x',
      mode: 0o755,
      url: 'http://h/x?a=1&b=2',
      sha256: 'ab',
      reason: 'a test',
    },
    { kind: 'link', path: '/etc/localtime', target: '/usr/share/zoneinfo/UTC', reason: 'a test' },
  ]);
  expect(runcmd.slice(0, 3)).toEqual([
    'mkdir -p /etc',
    'ln -sfn /usr/share/zoneinfo/UTC /etc/localtime',
    "mkdir -p /opt && curl -fsSL --retry 5 --retry-connrefused -o /opt/x.part 'http://h/x?a=1&b=2' && echo 'ab  /opt/x.part' | sha256sum --check --quiet && chmod 0755 /opt/x.part && mv /opt/x.part /opt/x",
  ]);
});

const argument: Artifact = { kind: 'kernel-argument', argument: 'dyndbg="file a.c +p"', reason: 'a test' };

test('kernel arguments go through each system’s own tool, and the machine restarts to take them', () => {
  const debian = configOf([argument]);
  expect(debian.runcmd).toContain('update-grub');
  expect(debian.runcmd).toContain(
    `printf '%s\\n' 'GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX dyndbg=\\"file a.c +p\\""' >/etc/default/grub.d/90-bootwright.cfg`,
  );
  expect(debian.power_state?.condition).toContain(`for each in 'dyndbg="file a.c +p"'; do`);
  const rocky = configOf([argument], [], planWith({ os: 'rocky-9' }));
  expect(rocky.runcmd).toContain(`grubby --update-kernel=ALL '--args=dyndbg="file a.c +p"'`);
});

test('an argument with what GRUB takes for its own is a word of its configuration all the same', () => {
  const traced: Artifact = { ...argument, kind: 'kernel-argument', argument: 'trace_event=sched:*;irq:*' };
  const [, line] = configOf([traced, { ...traced, argument: 'quiet' }]).runcmd.filter((each) =>
    /grub/.test(each),
  );
  const written = spawnSync('sh', ['-c', (line ?? '').replace(/ >.*/, '')], { encoding: 'utf8' }).stdout;
  const read = spawnSync('sh', ['-c', `${written}\necho "$GRUB_CMDLINE_LINUX"`], { encoding: 'utf8' }).stdout;
  expect(read).toBe(" 'trace_event=sched:*;irq:*' quiet\n");
});

test('a system in RAM has its kernel arguments from the network', () => {
  const live = configOf([argument], [], planWith({ os: 'debian-13' }, 'live'));
  expect(live.runcmd.join()).not.toMatch(/grub/);
  expect(live.power_state).toBeUndefined();
});

test('administrators log in by key and become root', () => {
  const key = 'ssh-ed25519 AAAA a';
  const user: Artifact = { kind: 'user', name: 'debian', sshAuthorizedKeys: [key], reason: 'a test' };
  expect(configOf([user]).users).toEqual([
    {
      name: 'debian',
      lock_passwd: true,
      shell: '/bin/bash',
      sudo: 'ALL=(ALL) NOPASSWD:ALL',
      ssh_authorized_keys: [key],
    },
  ]);
  expect(configOf([]).users).toBeUndefined();
});

test('the network and the name are those of the plan, and no MAC is taken for a number', () => {
  const networks = { ...reference.networks, nameservers: ['10.20.0.53'] };
  const served = planWith({ os: 'debian-13', networks });
  const documents = documentsOf(cloudInit, served, machineWith(served, []));
  expect(Object.keys(documents)).toEqual(['meta-data', 'network-config', 'user-data', 'vendor-data']);
  expect(parse(documents['network-config'] ?? '', { version: '1.1' })).toEqual({
    version: 2,
    ethernets: {
      lan0: {
        match: { macaddress: '52:54:00:14:02:01' },
        'set-name': 'lan0',
        dhcp4: false,
        dhcp6: false,
        addresses: ['10.20.0.1/24'],
        routes: [{ to: '0.0.0.0/0', via: '10.20.0.254' }],
        nameservers: { addresses: ['10.20.0.53'] },
        mtu: 1500,
      },
    },
  });
  expect(parse(documents['meta-data'] ?? '')).toEqual({
    'instance-id': 'reference-m1',
    'local-hostname': 'm1',
  });
  expect(documents['vendor-data']).toBe('#cloud-config\n{}\n');
});

test('sh reads back the words of a command', () => {
  const words = ['a', "it's", '$HOME', 'a b', '*', 'dev-disk\\x2did.swap', ''];
  const said = execFileSync('sh', ['-c', command('printf', '%s\\n', ...words)], { encoding: 'utf8' });
  expect(said.split('\n').slice(0, -1)).toEqual(words);
});

test('a machine that takes Ignition gets no seed', () => {
  const other = planWith({ os: 'flatcar' });
  expect(documentsOf(cloudInit, other, machineWith(other, []))).toEqual({});
});
