import type { Consumer, GoProgram } from '../consumer';
import { onDisk } from '../subject';

/** With --version it reads all its flags, says what it is, and ends. */
function checkWith(program: string): string {
  return `command=$(python3 -c '
import sys, yaml
for word in yaml.safe_load(open(sys.argv[1]))["spec"]["containers"][0]["command"][1:]: print(word)' "$1")
mapfile -t flags <<< "$command"
said=$(${program} "\${flags[@]}" --version 2>&1) || { echo "$said"; exit 1; }
echo "$said"
! grep -i warn <<< "$said"`;
}

/** The newest that a plan asks for. */
export const NEWEST_ETCD: GoProgram = {
  name: 'etcd-v3.6.8',
  module: 'go.etcd.io/etcd/server/v3',
  version: 'v3.6.8',
  package: 'go.etcd.io/etcd/server/v3',
};

/** The flags changed their names with 3.6; within a minor they stay. Debian has the older minor. */
export const etcds: readonly Consumer[] = [
  { ...consumer('3.5', 'etcd'), packages: ['etcd-server', 'python3-yaml'] },
  { ...consumer('3.6', NEWEST_ETCD.name), packages: ['python3-yaml'], programs: [NEWEST_ETCD] },
];

function consumer(minor: string, program: string): Consumer {
  return {
    name: 'etcd',
    reads: `flags of etcd ${minor}`,
    version: `${program} --version | sed -n 's/^etcd Version: //p'`,
    check: checkWith(program),
    subjects: (bundle) =>
      onDisk(bundle, /\/manifests\/etcd\.yaml$/).filter(({ file }) =>
        bundle.content(file).includes(`/etcd:${minor}.`),
      ),
    mistakes: [
      {
        files: {
          'machines/m1/rootfs/etc/kubernetes/manifests/etcd.yaml': pod(minor, '--snapshot-counts=10'),
        },
        says: /flag provided but not defined: -snapshot-counts/,
      },
      {
        files: {
          'machines/m1/rootfs/etc/kubernetes/manifests/etcd.yaml': pod(minor, '--snapshot-count=1e4'),
        },
        says: /invalid value "1e4"/,
      },
    ],
  };
}

function pod(minor: string, flag: string): string {
  return JSON.stringify({
    spec: { containers: [{ command: ['etcd', flag], image: `registry.k8s.io/etcd:${minor}.0-0` }] },
  });
}
