import { rules } from '../../lib/check';
import { Cluster, type ClusterModel } from '../../lib/constructs';
import { formatIssue, type Issue, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith, referenceWith } from '../clusters';
import { descriptions, modelOf } from '../examples';
import { withText } from './mutate';

/**
 * What people met in public, told by the thread in which they did: as a description with the same mistake, or as the
 * reference cluster with the same slip in one file. `by` is the rule that tells it, or `plan`.
 */
interface Incident {
  readonly seen: string;
  readonly what: string;
  readonly by: string;
  readonly cluster: ClusterSpec | Slip;
  readonly told: RegExp;
}

/** What is changed in which file of which machine. */
type Slip = readonly [machine: string, path: string, from: RegExp | string, to: string];

const MANIFESTS = '/etc/kubernetes/manifests';
const CRIO = '/etc/crio/crio.conf.d/20-bootwright.conf';
const INIT = '/etc/kubernetes/kubeadm/init.yaml';
const HAPROXY = '/etc/haproxy/haproxy.cfg';
const KEEPALIVED = '/etc/keepalived/keepalived.conf';

const example = (wanted: string): ClusterSpec =>
  descriptions.find(({ name }) => name === wanted)?.spec ?? compact;

const rocky = example('rocky');
const small = example('small-fedora-coreos');
const { 'etcd-main': etcdMain, workers, ...otherPools } = compact.pools;
const patch = (path: string, op: 'remove' | 'replace', at: string, value?: string, document = 0) => ({
  patches: [{ path, document, operations: [{ op, path: at, ...(value === undefined ? {} : { value }) }] }],
});

const incidents: readonly Incident[] = [
  {
    seen: 'gardener-attic/garden-setup#970',
    what: 'an etcd for events that no API server uses, for a long time',
    by: 'etcd-clients',
    cluster: ['master1', `${MANIFESTS}/kube-apiserver.yaml`, /\n.*--etcd-servers-overrides=.*/, ''],
    told: /--etcd-servers-overrides for \/events is missing, so that etcd.events is not used/,
  },
  {
    seen: 'kubernetes-sigs/kubespray#3470',
    what: 'a comma between the servers of an override',
    by: 'etcd-clients',
    cluster: ['master1', `${MANIFESTS}/kube-apiserver.yaml`, '0.4:2379;', '0.4:2379,'],
    told: /--etcd-servers-overrides has https:.*; write group\/resource#/,
  },
  {
    seen: 'kubernetes/kops#18054',
    what: 'leases named by their path in etcd and not by their group',
    by: 'plan',
    cluster: compactWith({
      etcd: { main: { pool: 'etcd-main' }, events: { pool: 'etcd-events', resources: ['/registry/leases'] } },
    }),
    told: /^etcd.events.resources\[0\]: \/registry\/leases is not group\/resource; write .*coordination.k8s.io\/leases/,
  },
  {
    seen: 'kubernetes-sigs/kubespray#12637',
    what: 'an etcd for events on the machines of the other one',
    by: 'plan',
    cluster: compactWith({
      etcd: { main: { pool: 'etcd-main' }, events: { pool: 'etcd-main', resources: ['/events'] } },
    }),
    told: /^etcd.events.pool: etcd-main already holds etcd.main; give each etcd cluster machines of its own/,
  },
  {
    seen: 'siderolabs/talos#13328',
    what: 'a setting that is accepted and reaches no file',
    by: 'plan',
    cluster: compactWith({
      pools: {
        ...compact.pools,
        workers: { role: 'worker', ...workers, flags: { etcd: { 'max-txn-ops': '256' } } },
      },
    }),
    told: /^pools.workers.flags.etcd: no machine of this pool runs etcd/,
  },
  {
    seen: 'siderolabs/talos#6892',
    what: 'a token in rendered configuration',
    by: 'secrets',
    cluster: compactWith({ files: [{ path: '/etc/join', content: 'abcdef.0123456789abcdef\n' }] }),
    told: /^files\[0\]: \/etc\/join holds what looks like a bootstrap token/,
  },
  {
    seen: 'kubernetes-retired/cluster-api-bootstrap-provider-kubeadm#248',
    what: 'a token that ends before the machines have come',
    by: 'token-lifetime',
    cluster: referenceWith({ kubeletIdentity: 'bootstrap-token', bootstrapTokenTtlHours: 1 }),
    told: /the token ends after 1 hours, and .* needs? \d+.*; set bootstrapTokenTtlHours/,
  },
  {
    seen: 'kubernetes/kubeadm#1447',
    what: 'a balancer that the API’s certificate does not name',
    by: 'api-names',
    cluster: {
      ...rocky,
      ...patch(INIT, 'remove', '/apiServer/certSANs/1', undefined, 1),
    },
    told: /apiServer.certSANs misses 10.70.0.5, by which clients call the API; let it be .*10.70.0.5/,
  },
  {
    seen: 'kubernetes/kubeadm#2227',
    what: 'a balancer that cuts logs and exec after 35 s',
    by: 'balancer-timeouts',
    cluster: ['master1', HAPROXY, /timeout tunnel \S+/, 'timeout tunnel 35s'],
    told: /timeout tunnel cuts a connection that is silent for 35 s/,
  },
  {
    seen: 'openshift/installer#4012',
    what: 'a balancer that only knocks at the port',
    by: 'balancer-checks',
    cluster: ['master1', HAPROXY, /\n *option httpchk/, ''],
    told: /the check only opens the port/,
  },
  {
    seen: 'SUSE/skuba#725',
    what: 'a balancer that is full',
    by: 'balancer-capacity',
    cluster: ['master1', HAPROXY, /maxconn \d+/, 'maxconn 200'],
    told: /global maxconn 200 is too few/,
  },
  {
    seen: 'kubernetes-sigs/kubespray#12102',
    what: 'a balancer that still sends to a control plane that is gone',
    by: 'balancer-backends',
    cluster: ['master1', HAPROXY, '10.20.0.12:6443', '10.20.0.13:6443'],
    told: /server 10.20.0.13:6443 is where no API server listens/,
  },
  {
    seen: 'poseidon/typhoon#246',
    what: 'three control planes and nothing that balances them',
    by: 'plan',
    cluster: compactWith({ endpoint: { address: '10.20.0.10', balancer: 'none' } }),
    told: /^endpoint.balancer: none cannot serve 3 control planes; use haproxy-keepalived/,
  },
  {
    seen: 'kubernetes/kubeadm#2472',
    what: 'a balancer on the port of the API server beside it',
    by: 'plan',
    cluster: compactWith({ endpoint: { address: '10.20.0.9', port: 6443 } }),
    told: /^endpoint.port: 6443 is the API server's own on the same machines/,
  },
  {
    seen: 'lablabs/ansible-role-rke2#60',
    what: 'a check whose weight is less than the priorities lie apart',
    by: 'virtual-router-priorities',
    cluster: ['master1', KEEPALIVED, 'weight -50', 'weight -2'],
    told: /a failing check changes priority 150 by -2, and another machine has 148/,
  },
  {
    seen: 'oracle-cne/ocne#492',
    what: 'two virtual routers with one id',
    by: 'virtual-router-ids',
    cluster: ['master1', KEEPALIVED, '10.20.0.9/32', '10.20.0.8/32'],
    told: /virtual_router_id 51 has 10.20.0.8 here and 10.20.0.9 on master2/,
  },
  {
    seen: 'kubernetes/kubernetes#126378',
    what: 'the only API server sends its clients away',
    by: 'goaway',
    cluster: { ...small, flags: { 'kube-apiserver': { 'goaway-chance': '0.001' } } },
    told: /--goaway-chance=0.001 with one API server and no balancer; remove it/,
  },
  {
    seen: 'kubernetes/kubernetes#57405',
    what: 'an API server that is killed before it has filled its caches',
    by: 'api-start',
    cluster: compactWith(
      patch(`${MANIFESTS}/kube-apiserver.yaml`, 'remove', '/spec/containers/0/startupProbe'),
    ),
    told: /^patches\[0\]: .*its startupProbe gives it 0 s before it is killed/,
  },
  {
    seen: 'kubernetes/kubernetes#99602',
    what: 'an etcd whose kubelet waits for the API by way of its balancer',
    by: 'etcd-independence',
    cluster: compactWith({
      pools: {
        ...otherPools,
        workers: { role: 'worker', ...workers },
        'etcd-main': {
          role: 'etcd',
          ...etcdMain,
          files: [
            {
              path: '/etc/systemd/system/kubelet.service.d/30-join.conf',
              content:
                '[Service]\nEnvironment=KUBELET_EXTRA_ARGS=--kubeconfig=/etc/kubernetes/kubelet.conf\n',
            },
          ],
        },
      },
    }),
    told: /^pools.etcd-main.files\[0\]: .*gives the kubelet of machines for etcd alone a kubeconfig/,
  },
  {
    seen: 'kubernetes/kubernetes#95546',
    what: 'a kubelet that asks the API for a certificate before it starts the API',
    by: 'etcd-independence',
    cluster: { ...rocky, kubelet: { rotateCertificates: false } },
    told: /rotateCertificates is false, so the kubelet starts its static pods only when the API/,
  },
  {
    seen: 'kubernetes-sigs/image-builder#333',
    what: 'a table of neighbours smaller than the segment',
    by: 'neighbour-table',
    cluster: referenceWith({ sysctls: { 'net.ipv4.neigh.default.gc_thresh3': 200 } }),
    told: /net.ipv4.neigh.default.gc_thresh3 is 200, and 319 machines of one segment and pods of one node need 399/,
  },
  {
    seen: 'kubernetes/kubernetes#97377',
    what: 'two owners of the table of connections',
    by: 'conntrack',
    cluster: compactWith({
      files: [{ path: '/etc/sysctl.d/99-own.conf', content: 'net.netfilter.nf_conntrack_max = 1000000\n' }],
    }),
    told: /^files\[0\]: .*sets net.netfilter.nf_conntrack_max to 1000000, and kube-proxy sets it too/,
  },
  {
    seen: 'kubernetes/kubernetes#85866',
    what: 'a pod network that ends before the nodes do',
    by: 'plan',
    cluster: compactWith({ networks: { ...compact.networks, pods: '10.244.0.0/19' } }),
    told: /^networks.pods: 10.244.0.0\/19 holds 32 node blocks of \/24, too few for 203 nodes/,
  },
  {
    seen: 'kubernetes/kops#4005',
    what: 'an etcd that is full at its default of 2 GiB',
    by: 'etcd-quota',
    cluster: compactWith({ flags: { etcd: { 'quota-backend-bytes': '2147483648' } } }),
    told: /^flags.etcd.quota-backend-bytes: .*=2147483648 is less than \d+/,
  },
  {
    seen: 'kubernetes/kubeadm#970',
    what: 'a flag in a manifest that the next upgrade writes without it',
    by: 'kubeadm-agreement',
    cluster: compactWith(
      patch(
        `${MANIFESTS}/kube-scheduler.yaml`,
        'replace',
        '/spec/containers/0/command/3',
        '--bind-address=0.0.0.0',
      ),
    ),
    told: /^patches\[0\]: .*--bind-address=0.0.0.0, and .* makes it --bind-address=127.0.0.1; set flags.kube-scheduler/,
  },
  {
    seen: 'vmware-archive/cluster-api-upgrade-tool#56',
    what: 'new control planes of the old release, which kubeadm still had written down',
    by: 'kubeadm-release',
    cluster: compactWith(patch(INIT, 'replace', '/kubernetesVersion', 'v1.35.0', 1)),
    told: /^patches\[0\]: .*ClusterConfiguration \/kubernetesVersion is v1.35.0, but the machine runs with v1.36.3/,
  },
  {
    seen: 'kubernetes-sigs/cluster-api#2805',
    what: 'another registry, and kubeadm that pulls from the old one',
    by: 'kubeadm-release',
    cluster: compactWith(patch(INIT, 'replace', '/imageRepository', 'k8s.gcr.io', 1)),
    told: /^patches\[0\]: .*ClusterConfiguration \/imageRepository is k8s.gcr.io, but .* registry.k8s.io; write/,
  },
  {
    seen: 'kubernetes/kubeadm#2801',
    what: 'another pause image in the runtime than in the list of images',
    by: 'pause-image',
    cluster: compactWith(patch(CRIO, 'replace', '/crio/image/pause_image', 'registry.k8s.io/pause:3.6')),
    told: /pause_image is registry.k8s.io\/pause:3.6, but/,
  },
  {
    seen: 'nestybox/sysbox#893',
    what: 'another cgroup driver in the runtime than in the kubelet',
    by: 'cgroups',
    cluster: compactWith(patch(CRIO, 'replace', '/crio/runtime/cgroup_manager', 'cgroupfs')),
    told: /^patches\[0\]: cgroupDriver is systemd .* and cgroup_manager cgroupfs/,
  },
  {
    seen: 'kubernetes/kubeadm#1654',
    what: 'static pods that SELinux keeps from their files',
    by: 'selinux',
    cluster: {
      ...rocky,
      ...patch(`${MANIFESTS}/etcd.yaml`, 'remove', '/spec/securityContext/seLinuxOptions'),
    },
    told: /^patches\[0\]: .*seLinuxOptions.type is missing, and SELinux keeps the pod/,
  },
  {
    seen: 'kubernetes-sigs/kubespray#2348',
    what: 'swap that is back after a reboot',
    by: 'swap',
    cluster: compactWith({ files: [{ path: '/etc/fstab', content: '/swapfile none swap sw 0 0\n' }] }),
    told: /^files\[0\]: \/etc\/fstab brings swap/,
  },
  {
    seen: 'cri-o/cri-o#6554',
    what: 'a runtime of another minor',
    by: 'runtime-release',
    cluster: {
      ...small,
      extensions: {
        'kubernetes-cri-o-1.25': {
          url: 'http://10.30.0.2/kubernetes-cri-o-1.25.raw',
          sha256: 'a'.repeat(64),
        },
      },
    },
    told: /extension kubernetes-cri-o-1.25.raw is of 1.25, and these machines run v1.36.3/,
  },
  {
    seen: 'kubernetes/kubeadm#1154',
    what: 'two that write the same unit',
    by: 'ownership',
    cluster: compactWith({ units: [{ name: 'kubelet.service', masked: true }] }),
    told: /^units\[0\]: unit kubelet.service belongs to kubelet already/,
  },
];

const good = modelOf(compact);

/** What the plan says of a description, and for what passes it a named rule of the files. */
function told({ by, cluster }: Incident): string[] {
  const issues = by === 'plan' ? planCluster(cluster as ClusterSpec).issues : checked(by, modelWith(cluster));
  return issues.map(formatIssue);
}

function modelWith(cluster: ClusterSpec | Slip): ClusterModel {
  if (Array.isArray(cluster)) return withText(good, ...(cluster as unknown as Slip));
  const { plan, issues } = planCluster(cluster as ClusterSpec);
  if (!plan) throw new Error(issues.map(formatIssue).join('\n'));
  return new Cluster(plan).model();
}

function checked(name: string, model: ClusterModel): readonly Issue[] {
  return rules.flatMap((rule) => (rule.name === name ? rule.check(model) : []));
}

test.each(incidents.map((each) => [each.seen, each.what, each] as const))(
  '%s: %s',
  (_seen, _what, incident) => {
    expect(told(incident)).toContainEqual(expect.stringMatching(incident.told));
  },
);

test('every rule names public threads, and says in a sentence what it protects from', () => {
  for (const { protects, seen } of rules) {
    expect(protects).toMatch(/^\S.*\.$/);
    expect(seen.length).toBeGreaterThan(0);
    for (const each of seen) expect(each).toMatch(/^(https:\/\/\S+|[\w.-]+\/[\w.-]+#\d+)$/);
  }
});
