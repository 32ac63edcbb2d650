import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consumer, GoProgram, Mistake } from '../consumer';
import { EXTENSION } from '../pxe/cluster';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';

const MATCHBOX: GoProgram = {
  name: 'matchbox-v0.11.0',
  module: 'github.com/poseidon/matchbox',
  version: 'v0.11.0',
  package: 'github.com/poseidon/matchbox/cmd/matchbox',
};

/** Beside QEMU, what a boot server runs, and what the machines' systems are made of. */
const PACKAGES = [
  'busybox-static',
  'cpio',
  'curl',
  'dnsmasq',
  'ignition',
  'ipxe',
  'nginx',
  'ovmf',
  'passwd',
  'pxelinux',
  'python3',
  'qemu-system-x86',
  'squashfs-tools',
  'syslinux-common',
  'xz-utils',
  'zstd',
];

/** What docs/boot.md adds to the web server for matchbox. */
const MATCHBOX_SERVER =
  /```nginx\n(.*?)```/s.exec(readFileSync(join(__dirname, '../../docs/boot.md'), 'utf8'))?.[1] ?? '';

function check(loader: string, machines: string): string {
  return `mkdir -p /etc/nginx/bootwright
cat > /etc/nginx/bootwright/matchbox.conf <<'END'
${MATCHBOX_SERVER}END
export EXTENSION='${EXTENSION}'
bash /conformance/pxe/segment.sh ${loader} "$1" ${machines}`;
}

/** Only one machine starts, for time. */
const ALONE = 'export machines=core1\n';

interface Boot extends Pick<Consumer, 'apart' | 'mistakes' | 'name' | 'programs' | 'version'> {
  /** Folder of `dist/boot/` that leads the machines. */
  readonly loader: 'ipxe' | 'matchbox' | 'pxelinux';
  readonly machines: string;
}

/** The same cluster, led by each of the loaders that we write for. */
function boots({ loader, machines, ...consumer }: Boot): Consumer {
  const cluster = `pxe-${loader}`;
  return {
    reads: `what ${machines.replaceAll(' ', ', ')} start from, by ${loader}`,
    packages: PACKAGES,
    guest: true,
    clusters: [cluster],
    check: check(loader, machines),
    minutes: 30,
    subjects: wholeSealed(cluster, /^machines\/core1\/ignition\/config\.ign$/),
    ...consumer,
  };
}

const DHCP = 'boot/dnsmasq/dnsmasq.conf';
const DOCUMENT = 'machines/core1/ignition/config.ign';
const OPEN = '$(dirname "$1")/$(basename "$1" -sealed)';

/** What each loader must refuse is told by one of them: the documents are the same. The others must not mix them up. */
const mistakes: readonly Mistake[] = [
  {
    spoil: `${ALONE}export on_the_card=52:54:00:3c:00:77`,
    says: /core1 has not started:.*no address available/s,
  },
  {
    spoil: `${ALONE}export on_the_card=52:54:00:3c:00:77\n${edit(`${OPEN}/${DHCP}`, 's/=52:54:00:3c:00:01,/=52:54:00:3c:00:77,/')}`,
    says: /core1 has not started:.*Nothing starts 52-54-00-3c-00-77/s,
  },
  {
    spoil: ALONE + edit(`${OPEN}/pools/control/ignition/config.ign`, 's/timeout:%2010/timeout:%2011/'),
    says: /core1 has not started:.*Ignition fails at fetch.*hash verification failed/s,
  },
  {
    spoil: ALONE + edit(`$1/${DOCUMENT}`, '0,/"mode": 384/s//"mode": 416/'),
    says: /core1: \/etc\/\S+: 0640 root:root/,
  },
];

/** Another machine's document, which the web server of the bundle keeps from it. */
function stray(file: string): Mistake {
  return {
    spoil: edit(`${OPEN}/${file}`, 's|/machines/core1/|/machines/core2/|'),
    says: /GET http:\S*\/machines\/core2\/.*GET result: Forbidden/s,
  };
}

const IPXE = 'dpkg-query --show ipxe | cut -f2';

const BOOTS: readonly Boot[] = [
  { name: 'pxe-ipxe', loader: 'ipxe', machines: 'core1 core2 core3 stranger', mistakes, version: IPXE },
  {
    apart: 'a whole Debian starts slowly without help from the processor',
    name: 'pxe-debian',
    loader: 'ipxe',
    machines: 'debian1',
    mistakes: [
      {
        spoil: edit(
          '$1/machines/debian1/cloud-init/user-data',
          '0,/permissions: "0600"/s//permissions: "0640"/',
        ),
        says: /debian1: \/\S+: 0640 root:root/,
      },
    ],
    version: IPXE,
  },
  {
    apart: 'matchbox is to be built, which takes minutes',
    name: 'pxe-matchbox',
    loader: 'matchbox',
    machines: 'core1',
    mistakes: [stray('boot/matchbox/profiles/core1.json')],
    programs: [MATCHBOX],
    version: `echo ${MATCHBOX.version}`,
  },
  {
    name: 'pxe-pxelinux',
    loader: 'pxelinux',
    machines: 'core1',
    mistakes: [stray('boot/pxelinux/pxelinux.cfg/01-52-54-00-3c-00-01')],
    version: 'dpkg-query --show pxelinux | cut -f2',
  },
];

export const pxe: readonly Consumer[] = BOOTS.map(boots);
