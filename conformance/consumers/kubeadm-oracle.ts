import type { Consumer, Mistake } from '../consumer';
import { differences } from '../oracle/differences';
import { isSealed } from '../sealed';
import { edit } from '../spoil';
import { inBundle } from '../subject';
import { kubernetesProgram, RELEASES } from './kubernetes';

/** One machine of each kind that kubeadm makes. */
const MACHINES = /^machines\/(etcd1|master1)\/cloud-init\/user-data$/;

const mistakes: readonly Mistake[] = [
  {
    spoil: edit('$1', 's/^ *- --snapshot-count=/&1/'),
    says: /--snapshot-count: ours is '110000', kubeadm's '10000'; not intended/,
  },
  {
    spoil: edit('$1', '/--client-cert-auth=/d'),
    says: /--client-cert-auth: ours is 'nothing', kubeadm's 'true'; not intended/,
  },
  {
    spoil: edit('$1', 's|/var/lib/etcd-snapshots|/var/lib/elsewhere|'),
    says: /etcd-snapshots\.hostPath\.path: ours and kubeadm's are .*; the table says/,
  },
  {
    spoil: edit(
      '$1',
      's|path: "/etc/kubernetes/pki/etcd/peer.crt"|path: "/etc/kubernetes/pki/etcd/peers.crt"|',
    ),
    says: /peer\.crt key: does not differ any more/,
  },
];

export const kubeadmOracles: readonly Consumer[] = Object.entries(RELEASES).map(([minor, version]) => ({
  name: 'kubeadm-oracle',
  reads: `what kubeadm ${minor} makes of our configuration, and what we do`,
  packages: ['cloud-init', 'openssl', 'python3-yaml'],
  programs: [kubernetesProgram('kubeadm', version)],
  clusters: [`v${minor}`],
  version: `kubeadm-${version} version --output=short`,
  check: `${tables(minor)}bash /conformance/oracle/kubeadm.sh "$1" kubeadm-${version} /tmp/tables`,
  minutes: 5,
  subjects: (bundle) => (isSealed(bundle, `v${minor}`) ? inBundle(bundle, MACHINES) : []),
  mistakes,
}));

/** Bash that leaves the differences that a minor is to have, for each kind of machine. */
function tables(minor: string): string {
  const lines = ['control-plane', 'etcd'].map((kind) => {
    const meant = differences.filter(({ on, minors = [minor] }) => on === kind && minors.includes(minor));
    const rows = meant.flatMap(({ where, ours, kubeadm }) =>
      where.map((each) => ({ where: each, ours, kubeadm })),
    );
    return `cat > /tmp/tables/${kind}.json <<'END'\n${JSON.stringify(rows)}\nEND\n`;
  });
  return `mkdir -p /tmp/tables\n${lines.join('')}`;
}
