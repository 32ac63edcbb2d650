import { formatIssue, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';
import { referenceWith } from '../clusters';

/** A description with one mistake, and the line that a person reads. */
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2FbL7+CxCbfgSSjeCsbHjm/aevVQeTSAyTOAYamnmK admin';

const mistakes: readonly [string, Partial<ClusterSpec> | Record<string, unknown>, string][] = [
  [
    'an unknown field',
    { kubernets: 'v1.36.3' },
    'kubernets: there is no such field; did you mean kubernetes?',
  ],
  [
    'an unknown operating system',
    { os: 'ubunto-24.04' },
    'os: "ubunto-24.04" is not one of its values; did you mean ubuntu-24.04?',
  ],
  ['a wrong type', { name: 7 }, 'name: 7 is not of type string; make it a string'],
  ['a wrong type of many fields', { pools: [] }, 'pools: [] is not of type object; make it an object'],
  [
    'a virtual address that a machine has, whatever balances by default',
    { endpoint: { address: '10.20.0.20' } },
    'pools.workers.ranges[0].addresses: 10.20.0.20 of worker1 is also endpoint.address; give each an address of its own',
  ],
  [
    'a MAC address that no card has',
    pool('workers', { role: 'worker', machines: { w: { address: '10.20.0.20', mac: '00:00:00:00:00:00' } } }),
    'pools.workers.machines.w.mac: 00:00:00:00:00:00 of w is no card’s address; write the one on the card',
  ],
  [
    'an operating system of any shape',
    { os: { toString: 5 } },
    'os: {"toString":5} is not of type string; make it a string',
  ],
  [
    'flags of a pool for what has none',
    pool('workers', { ...reference.pools.workers, flags: { kubelets: {} } }),
    'pools.workers.flags.kubelets: there is no such field; did you mean kubelet?',
  ],
  ['a missing field', { boot: {} }, 'boot.server: it is missing; give it a value'],
  [
    'an unknown release',
    { kubernetes: 'v1.99.0' },
    'kubernetes: v1.99.0 is not a release that Bootwright knows; write v<minor>.<patch> with a minor from 1.25 to 1.37, such as v1.37.0',
  ],
  [
    'an address that is none',
    pool('etcd-events', {
      role: 'etcd',
      machines: machines(['etcd4', '10.20.0.300'], ['etcd5', '10.20.0.5'], ['etcd6', '10.20.0.6']),
    }),
    'pools.etcd-events.machines.etcd4.address: 10.20.0.300 is not an IPv4 address; write four numbers from 0 to 255',
  ],
  [
    'an address outside the machine network',
    pool('etcd-events', {
      role: 'etcd',
      machines: machines(['etcd4', '10.21.0.4'], ['etcd5', '10.20.0.5'], ['etcd6', '10.20.0.6']),
    }),
    'pools.etcd-events.machines.etcd4.address: 10.21.0.4 of etcd4 is not in networks.machines (10.20.0.0/24); move it there or widen the network',
  ],
  [
    'an address twice',
    pool('etcd-events', {
      role: 'etcd',
      machines: machines(['etcd4', '10.20.0.1'], ['etcd5', '10.20.0.5'], ['etcd6', '10.20.0.6']),
    }),
    'pools.etcd-events.machines.etcd4.address: 10.20.0.1 of etcd4 is also etcd1 in pools.etcd-main.ranges[0]; give each machine an address of its own',
  ],
  [
    'a name twice',
    pool('etcd-events', {
      role: 'etcd',
      machines: machines(['etcd1', '10.20.0.4'], ['etcd5', '10.20.0.5'], ['etcd6', '10.20.0.6']),
    }),
    'pools.etcd-events.machines.etcd1: etcd1 is also a machine in pools.etcd-main.ranges[0]; give each machine a name of its own',
  ],
  [
    'a machine whose name has a slip',
    pool('workers', {
      ...reference.pools.workers,
      machines: { wroker7: { sysctls: { 'vm.swappiness': 1 } } },
    }),
    'pools.workers.machines.wroker7: no range has a machine wroker7, and it has no address of its own; did you mean worker7? If not, give it an address and a mac',
  ],
  [
    'a machine without an address',
    pool('workers', { role: 'worker', machines: { w: {} } }),
    'pools.workers.machines.w: no range has a machine w, and it has no address of its own; give it an address and a mac',
  ],
  [
    'an even etcd cluster',
    pool('etcd-events', { role: 'etcd', machines: machines(['etcd4', '10.20.0.4'], ['etcd5', '10.20.0.5']) }),
    'etcd.events.pool: etcd-events has 2 machines, an even number, which survives no more losses than one member less; make it 1, 3, 5 or 7',
  ],
  [
    'an empty etcd cluster',
    pool('etcd-events', { role: 'etcd' }),
    'etcd.events.pool: etcd-events has 0 machines; make it 1, 3, 5 or 7',
  ],
  [
    'an events cluster that holds nothing',
    { etcd: { main: { pool: 'etcd-main' }, events: { pool: 'etcd-events' } } },
    'etcd.events.resources: it is empty, so nothing would ever be kept here; name resources, such as /events',
  ],
  [
    'a pool of etcd machines that no cluster uses',
    { etcd: { main: { pool: 'etcd-main' } } },
    'pools.etcd-events: no etcd cluster uses it; name it in etcd.main.pool or another, or remove it',
  ],
  [
    'networks that overlap',
    networks({ services: '10.244.0.0/20' }),
    'networks.services: 10.244.0.0/20 overlaps networks.pods (10.244.0.0/16); give each network a range of its own',
  ],
  [
    'a pod network too small',
    networks({ pods: '10.244.0.0/19' }),
    'networks.pods: 10.244.0.0/19 holds 32 node blocks of /24, too few for 203 nodes with 110 pods each; use a /16 or larger; it cannot be changed later',
  ],
  [
    'a virtual IP that is a machine’s',
    { endpoint: { address: '10.20.0.1', balancer: 'haproxy-keepalived' } },
    'pools.etcd-main.ranges[0].addresses: 10.20.0.1 of etcd1 is also endpoint.address; give each an address of its own',
  ],
  [
    'a balancer on the API server’s port',
    { endpoint: { address: '10.20.0.9', port: 6443 } },
    "endpoint.port: 6443 is the API server's own on the same machines; choose another, such as 8443",
  ],
  [
    'a document that the system does not read',
    { boot: { ...reference.boot, document: 'ignition' } },
    'boot.document: ignition cannot carry Ubuntu 24.04 LTS (noble); remove it or use cloud-init',
  ],
  [
    'an SSH key twice',
    { host: { sshAuthorizedKeys: [KEY, KEY] } },
    'host.sshAuthorizedKeys[1]: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2F… is there twice; remove one',
  ],
  [
    'a boot server on the virtual IP',
    { boot: { server: 'http://10.20.0.9' } },
    'boot.server: 10.20.0.9 is also endpoint.address; serve from an address that is up before the cluster',
  ],
  [
    'a boot server on a machine that is to boot from it',
    { boot: { server: 'http://10.20.0.20:8080' } },
    'boot.server: 10.20.0.20 is worker1, which has no system before it fetched one there; serve from an address that is up before the cluster',
  ],
  [
    'PXELINUX, and a server that it cannot fetch from',
    { boot: { server: 'https://10.20.0.254', netboot: ['ipxe', 'pxelinux'] } },
    'boot.netboot: pxelinux cannot fetch from https://10.20.0.254, for it knows no TLS; leave it out, or serve by http on the boot network',
  ],
  [
    'both bundles at one place',
    { boot: { ...reference.boot, sealedServer: reference.boot.server } },
    'boot.sealedServer: http://10.20.0.254:8080 is boot.server too, and both bundles have a document of each machine; use another port or folder, such as http://10.20.0.254:8080/sealed',
  ],
  [
    'a virtual IP that is the gateway',
    networks({ gateway: '10.20.0.9' }),
    'endpoint.address: 10.20.0.9 is networks.gateway too, and keepalived gives it to control planes; choose a free address',
  ],
  [
    'a wrong type where several are right',
    { sysctls: { 'vm.swappiness': true } },
    'sysctls.vm.swappiness: true is not of type number or string; make it a number or string',
  ],
  [
    'a value of several lines, in one line',
    { kubernetes: 'v1.36\n\u001b[31m' },
    'kubernetes: v1.36\\n\\u001b[31m is not a release that Bootwright knows; write v<minor>.<patch> with a minor from 1.25 to 1.37, such as v1.37.0',
  ],
  [
    'flags of a pool for a component that has another name',
    pool('workers', { ...reference.pools.workers, flags: { 'kube-let': { v: '4' } } }),
    'pools.workers.flags.kube-let: there is no such field; did you mean kubelet?',
  ],
  [
    'flags that reach no file',
    pool('workers', { ...reference.pools.workers, flags: { 'kube-scheduler': { v: '4' } } }),
    'pools.workers.flags.kube-scheduler: no machine of this pool runs kube-scheduler; move it to a pool that does, or remove it',
  ],
  [
    'a disk that nothing is installed on',
    pool('workers', {
      ...reference.pools.workers,
      bootFrom: 'disk',
      hardware: hardware({ disk: '/dev/vda' }),
    }),
    'pools.workers.hardware.disk: /dev/vda would have no effect: bootFrom is disk, and only an installer is told of a disk; remove it',
  ],
  [
    'the size of a disk that nothing is kept on',
    pool('workers', { ...reference.pools.workers, bootFrom: 'live', hardware: hardware({ diskGiB: 100 }) }),
    'pools.workers.hardware.diskGiB: 100 would have no effect: bootFrom is live, and what runs from RAM keeps nothing on a disk; remove it',
  ],
  [
    'the speed of a disk that nobody asks for',
    pool('workers', { ...reference.pools.workers, hardware: hardware({ diskIops: 5000 }) }),
    'pools.workers.hardware.diskIops: 5000 would have no effect: only members of etcd ask for a fast disk, and this pool has none; remove it',
  ],
];

function pool(name: string, spec: unknown): Record<string, unknown> {
  return { pools: { ...reference.pools, [name]: spec } };
}

function hardware(fields: object) {
  return { cpus: 32, memoryGiB: 128, ...fields };
}

function machines(...rows: readonly (readonly [string, string])[]) {
  return Object.fromEntries(
    rows.map(([name, address], i) => [name, { address, mac: `52:54:00:14:03:0${i}` }]),
  );
}

function networks(fields: object): Record<string, unknown> {
  return { networks: { ...reference.networks, ...fields } };
}

test.each(mistakes)('%s is told with place, value and mend', (_name, fields, line) => {
  const { plan, issues } = planCluster(referenceWith(fields as Partial<ClusterSpec>));
  expect(issues.map(formatIssue)).toContain(line);
  expect(plan).toBeUndefined();
});

test('a system that is told by a number is told of once', () => {
  const { issues } = planCluster({ ...reference, os: 24.04 } as unknown as ClusterSpec);
  expect(issues.map(formatIssue)).toEqual(['os: 24.04 is not of type string; make it a string']);
});

test('a machine whose system is on its disk may serve the others', () => {
  const store = { address: '10.20.0.250', mac: '52:54:00:14:03:01' };
  const spec = referenceWith({
    pools: { ...reference.pools, store: { role: 'worker', bootFrom: 'disk', machines: { store } } },
    boot: { server: 'http://10.20.0.250:8080' },
  });
  expect(planCluster(spec).issues).toEqual([]);
});

test('all mistakes are told at once', () => {
  const spec = referenceWith({ name: 'A', kubernetes: 'v2.0.0', ...networks({ services: '10.244.0.0/33' }) });
  expect(planCluster(spec).issues.map((issue) => issue.path)).toEqual(
    expect.arrayContaining(['name', 'kubernetes', 'networks.services']),
  );
});

const none = { names: 'etcd[4-6]', addresses: '10.20.0.4-6', macs: '52:54:00:14:00' };

test.each<readonly [string, object, string]>([
  ['a pool with a slip', { etcd: { main: { pool: 'etcd-mein' } } }, 'etcd.main.pool'],
  [
    'a range that is none, where machines have the rest from it',
    pool('etcd-events', {
      role: 'etcd',
      ranges: [none],
      machines: { etcd4: { sysctls: { 'vm.swappiness': 1 } } },
    }),
    'pools.etcd-events.ranges[0].macs',
  ],
])('of %s, what follows is not told', (_name, fields, path) => {
  expect(planCluster(referenceWith(fields)).issues.map((issue) => issue.path)).toEqual([path]);
});

test('many mistakes of a kind are counted, not listed', () => {
  const spec = referenceWith(networks({ machines: '10.20.0.0/26' }));
  const told = planCluster(spec).issues.filter((issue) => issue.path === 'pools.workers.ranges[0].addresses');
  expect(told).toHaveLength(5);
  expect(told[4]?.message).toMatch(/and 152 more like it$/);
});

test('a machine with settings of its own becomes a pool of its own, the rest stays together', () => {
  const workers = {
    ...reference.pools.workers,
    role: 'worker',
    machines: { worker7: { sysctls: { 'vm.swappiness': 1 } } },
  };
  const { plan } = planCluster(referenceWith(pool('workers', workers) as Partial<ClusterSpec>));
  const parts = plan?.pools.filter((each) => each.name === 'workers') ?? [];
  expect(parts.map((part) => [part.id, part.machines.length])).toEqual([
    ['workers', 199],
    ['workers.worker7', 1],
  ]);
  expect(parts[1]?.settings.sysctls).toEqual({
    'vm.swappiness': { value: '1', path: 'pools.workers.machines.worker7.sysctls.vm.swappiness' },
  });
});
