import { validateComponents } from '../../lib/components';
import { formatIssue } from '../../lib/plan';
import type { BootSource, OperatingSystemName, SettingsSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

function issuesOf(settings: SettingsSpec): string[] {
  return validateComponents(planOf(referenceWith(settings))).map(formatIssue);
}

test.each<[SettingsSpec, string]>([
  [
    { packages: ['htop; reboot'] },
    'packages[0]: "htop; reboot" is not a package; write its name, such as nfs-common',
  ],
  [{ packages: ['htop', ''] }, 'packages[1]: "" is not a package; write its name, such as nfs-common'],
  ...['a b', '', 'a\nb', 'a\0b', "a'b", 'a"b', '$(a)'].map((argument): [SettingsSpec, string] => [
    { kernelArguments: [argument] },
    `kernelArguments[0]: ${JSON.stringify(argument)} is not one kernel argument; write each for itself, without blanks and quotes`,
  ]),
  ...['etc/motd', '/etc/a b', '/etc/../motd', '/etc/a\0b', `/etc/${'ä'.repeat(128)}`].map(
    (path): [SettingsSpec, string] => [
      { files: [{ path, content: '' }] },
      `files[0].path: ${JSON.stringify(path)} is not an absolute path; begin with / and write names of up to 255 bytes, without blanks, . and ..`,
    ],
  ),
  ...['/dev', '/proc', '/run', '/sys', '/tmp', '/var/run'].flatMap((folder): [SettingsSpec, string][] => {
    const path = `${folder}/own/key`;
    const told = `${path} lies below ${folder}, which is empty after a restart of the machine; choose a folder on the disk, such as /etc or /var/lib`;
    return [
      [{ files: [{ path, content: '' }] }, `files[0].path: ${told}`],
      [{ secretFiles: [{ path, secret: 'key' }] }, `secretFiles[0].path: ${told}`],
    ];
  }),
  [
    { secretFiles: [{ path: 'etc/key', secret: 'key' }] },
    'secretFiles[0].path: "etc/key" is not an absolute path; begin with / and write names of up to 255 bytes, without blanks, . and ..',
  ],
  [
    { secretFiles: [{ path: '/etc/key', secret: 'key', mode: '9' }] },
    "secretFiles[0].mode: 9 is not an octal mode; write three digits from 0 to 7 behind a 0, such as '0644'",
  ],
  // What is written in place of a name may be the secret.
  [
    { secretFiles: [{ path: '/etc/key', secret: 'Hunter2!' }] },
    'secretFiles[0].secret: it is not the name of a value; write up to 63 lower-case letters, digits, dots and dashes; the value itself comes with `npm run secrets -- --set NAME=@file`',
  ],
  [
    { units: [{ name: `${'a'.repeat(248)}.service`, enabled: true }] },
    `units[0].name: ${'a'.repeat(248)}.service is not a unit; write its name with suffix, such as backup.timer`,
  ],
  [
    { units: [{ name: 'x@.service', content: '[Install]\nWantedBy=multi-user.target\n' }] },
    'units[0]: x@.service is a template, which cannot be enabled without an instance; set enabled to false, and add a unit x@a.service or another instance',
  ],
  [
    { files: [{ path: '/opt/own/check', content: '#!/bin/sh\r\nexit 0\r\n', mode: '0755' }] },
    'files[0].content: lines of /opt/own/check end in CR LF, and the kernel would look for an interpreter of that name; let them end in LF',
  ],
  [
    { files: [{ path: '/opt/own/check', content: '\ufeff#!/bin/sh\n', mode: '0755' }] },
    'files[0].content: /opt/own/check has a byte order mark before #!, and the kernel does not run it (exec format error); let #! be its first two characters',
  ],
  [
    { files: [{ path: '/opt/own/check', content: '\n#!/bin/sh\n', mode: '0755' }] },
    'files[0].content: /opt/own/check has blanks or empty lines before #!, and the kernel does not run it (exec format error); let #! be its first two characters',
  ],
  [
    { files: [{ path: '/etc/cron.d/own', content: '@daily root true\r\n' }] },
    'files[0].content: lines of /etc/cron.d/own end in CR LF, and cron hands it to the command; let them end in LF',
  ],
  [
    { files: [{ path: '/etc/profile.d/own.sh', content: 'A=b\nexport A\r\n' }] },
    'files[0].content: lines of /etc/profile.d/own.sh end in CR LF, and a shell takes it for a part of the last word; let them end in LF',
  ],
])('%j is refused', (settings, line) => {
  expect(issuesOf(settings)).toEqual([line]);
});

test.each<[OperatingSystemName, BootSource, string[]]>([
  ['debian-13', 'install', []],
  ['ubuntu-24.04', 'disk', []],
  ['rocky-9', 'live', []],
  ['rocky-9', 'install', ['Rocky Linux 9']],
  ['flatcar', 'install', ['Flatcar Container Linux']],
])(
  'on %s from %s a semicolon in a kernel argument is refused unless it can be quoted',
  (os, from, refused) => {
    const argument = 'trace_event=sched:*;irq:*';
    const extensions = os === 'flatcar' ? { extensions: {} } : {};
    const plan = planOf(
      referenceWith({
        os,
        ...extensions,
        boot: { ...referenceWith({}).boot, from },
        kernelArguments: [argument],
      }),
    );
    expect(
      [...new Set(validateComponents(plan).map(formatIssue))].filter((line) => line.startsWith('kernel')),
    ).toEqual(
      refused.map(
        (title) =>
          `kernelArguments[0]: ${argument} would end in the middle: ${title} hands its arguments to GRUB as commands; write it without ; & | < > { } and a leading #`,
      ),
    );
  },
);

test.each<SettingsSpec>([
  { packages: ['nfs-common', 'libstdc++6', 'curl=8.5.0-2ubuntu10.6', 'kernel-5.14.*', '@development'] },
  { kernelArguments: ['quiet', 'console=ttyS0,115200n8', 'isolcpus=nohz,domain,1-3', 'root=LABEL=a'] },
  { secretFiles: [{ path: '/etc/key', secret: 'a.b-1', mode: '0700' }] },
  { files: [{ path: '/etc/motd', content: 'whole \u{1f680}\n' }] },
  { files: [{ path: `/etc/${'ä'.repeat(127)}`, content: '' }] },
  { files: [{ path: '/etc/own/table.csv', content: 'a,b\r\n1,2\r\n' }] },
  { files: [{ path: '/opt/own/wait', content: '#!/bin/sh\nprintf "%s\\r" "$1"\n' }] },
  { units: [{ name: 'x.service', content: '[Service]\r\nExecStart=/bin/true\r\n', enabled: false }] },
  { units: [{ name: 'x@.service', content: '[Install]\nDefaultInstance=a\n' }] },
  {
    units: [
      { name: 'x@.service', content: '[Service]\nExecStart=/bin/true\n', enabled: false },
      { name: 'x@a.service', enabled: true },
    ],
  },
])('%j is taken', (settings) => {
  expect(issuesOf(settings)).toEqual([]);
});
