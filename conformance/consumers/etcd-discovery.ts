import type { Consumer, Mistake } from '../consumer';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';

/** Members of a sealed cluster that starts without a list of them, with Debian's etcd, the last minor that has both. */
export const etcdDiscoveries: readonly Consumer[] = [
  consumer('etcd-srv', 'etcd that finds its members by the DNS records of the report', {
    spoil: edit(`\${1%-sealed}/report.md`, '/SRV.*master3/d'),
    says: /cannot find local etcd member .*master3/,
  }),
  consumer('etcd-url', 'etcd that finds its members by a discovery URL', {
    spoil: edit('$1/machines/master3/cloud-init/user-data', 's|/discovery/[0-9a-f]*|/discovery/another|'),
    says: /failed to join discovery cluster .*not found/,
  }),
];

function consumer(cluster: string, reads: string, mistake: Mistake): Consumer {
  return {
    name: 'etcd-discovery',
    reads,
    packages: ['cloud-init', 'curl', 'dnsmasq-base', 'etcd-client', 'etcd-server', 'procps', 'python3-yaml'],
    clusters: [cluster],
    version: "etcd --version | sed -n 's/^etcd Version: //p'",
    check: 'source /conformance/cluster/etcd-discovery.sh',
    minutes: 20,
    subjects: wholeSealed(cluster, /^machines\/master1\/cloud-init\/user-data$/),
    mistakes: [mistake],
  };
}
