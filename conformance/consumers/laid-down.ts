import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { isSealed } from '../sealed';
import { edit } from '../spoil';
import { inBundle, type Subject } from '../subject';

/** One machine of each pool: it takes seconds. The sealed bundle says nothing of pools, so the public one is asked. */
function onePerPool(bundle: Bundle, document: RegExp): Subject[] {
  if (!isSealed(bundle)) return [];
  const pools = new Set<string>();
  const dist = bundle.folder.replace(/-sealed$/, '');
  return inBundle(bundle, document).filter(({ file }) => {
    const { pool } = JSON.parse(
      readFileSync(join(dist, 'machines', `${file.machine}`, 'machine.json'), 'utf8'),
    );
    return !pools.has(pool) && pools.add(pool);
  });
}

const MODE = /\/etc\/\S+: 0600 root:root/;

const cloudInitMistakes: readonly Mistake[] = [
  { spoil: edit('$1', '0,/permissions: "0644"/s//permissions: "0600"/'), says: MODE },
  {
    spoil: edit('$1', 's|path: "/etc/crictl.yaml"|path: "/etc/crictl.yml"|'),
    says: /crictl\.yaml: not there/,
  },
  {
    spoil: edit('$1', 's|path: "/etc/crictl.yaml"|path: "/etc/crictl.yml"|'),
    says: /crictl\.yml: .*not expected at all/,
  },
  { spoil: edit('$1', 's/^    timeout: 10$/    timeout: 11/'), says: /\/etc\/crictl\.yaml: 0644 root:root/ },
  {
    spoil: edit('$1', '/enable --no-reload crio.service/d'),
    says: /crio\.service: disabled; expected enabled/,
  },
];

/** Spoils what the pool shares, and names its new hash, which Ignition would miss. */
function editShared(expression: string): string {
  return `pool=\${1%-sealed/*}/$(sed -n 's|.*"source": "http://[^/]*/\\(pools/[^"]*\\)".*|\\1|p' "$1")
${edit('$pool', expression)}
mv /tmp/spoiled /tmp/shared
hash=$(sha256sum < /tmp/shared | cut -c1-64)
sed "0,/sha256-[0-9a-f]*/s//sha256-$hash/" "$1" > /tmp/spoiled
mount --bind /tmp/spoiled "$1"`;
}

const ignitionMistakes: readonly Mistake[] = [
  { spoil: editShared('0,/"mode":420/s//"mode":384/'), says: MODE },
  { spoil: edit('$1', '0,/"mode": 420/s//"mode": 384/'), says: MODE },
  {
    spoil: editShared('s|"path":"/etc/crictl.yaml"|"path":"/etc/crictl.yml"|'),
    says: /crictl\.yaml: not there/,
  },
  {
    spoil: editShared('s|"path":"/etc/crictl.yaml"|"path":"/etc/crictl.yml"|'),
    says: /crictl\.yml: .*not expected at all/,
  },
  { spoil: editShared('s/timeout:%2010/timeout:%2011/'), says: /\/etc\/crictl\.yaml: 0644 root:root/ },
  {
    spoil: editShared('s/"name":"crio.service","enabled":true/"name":"crio.service"/'),
    says: /crio\.service: disabled; expected enabled/,
  },
];

export const laidDown: readonly Consumer[] = [
  {
    name: 'cloud-init-run',
    reads: 'what four stages of cloud-init leave on the disk',
    packages: ['cloud-init', 'iproute2', 'netplan.io', 'openssh-server', 'sudo'],
    version: "cloud-init --version | sed 's/.* //'",
    check: 'bash /conformance/laid-down/cloud-init.sh "$1"',
    minutes: 3,
    subjects: (bundle) => onePerPool(bundle, /\/cloud-init\/user-data$/),
    mistakes: cloudInitMistakes,
  },
  {
    name: 'ignition-run',
    reads: 'what the engine of Ignition leaves on the disk',
    packages: ['curl', 'ignition', 'openssl', 'python3'],
    version: 'dpkg-query --show ignition | cut -f2',
    check: 'bash /conformance/laid-down/ignition.sh "$1"',
    minutes: 3,
    subjects: (bundle) => onePerPool(bundle, /\/ignition\/config\.ign$/),
    mistakes: ignitionMistakes,
  },
];
