import { formatIssue, planCluster } from '../../lib/plan';
import { checkValues } from '../../lib/plan/values';
import type { ClusterSpec, HardwareSpec } from '../../lib/spec';
import reference from '../../main';
import { everything } from '../liveness/everything';

const hardware = (fields: Partial<HardwareSpec>) => ({
  pools: {
    ...reference.pools,
    workers: { ...reference.pools.workers, hardware: { cpus: 4, memoryGiB: 8, ...fields } },
  },
});
const network = (fields: object) => ({ networks: { ...reference.networks, ...fields } });
const endpoint = (fields: object) => ({ endpoint: { ...reference.endpoint, ...fields } });
const etcd = (fields: object) => ({ etcd: { ...reference.etcd, main: { pool: 'etcd-main', ...fields } } });

test.each<[object, string]>([
  [endpoint({ name: 'a b/c' }), 'endpoint.name: "a b/c" is not a DNS name'],
  [endpoint({ port: 70000 }), 'endpoint.port: 70000 is not a whole number from 1 to 65535'],
  [endpoint({ port: 8443.5 }), 'endpoint.port: 8443.5 is not a whole number from 1 to 65535'],
  [etcd({ snapshotRetention: 0 }), 'etcd.main.snapshotRetention: 0 is not a count'],
  [etcd({ snapshotRetention: 1.5 }), 'etcd.main.snapshotRetention: 1.5 is not a count'],
  [
    etcd({ snapshotSchedule: 'daily\nOnBootSec=1' }),
    'etcd.main.snapshotSchedule: "daily\\nOnBootSec=1" is not a calendar',
  ],
  [etcd({ snapshotSchedule: '25:61:00' }), 'etcd.main.snapshotSchedule: "25:61:00" is not a calendar'],
  [
    etcd({ quotaBytes: 8 }),
    'etcd.main.quotaBytes: 8 bytes are full before the cluster has started; write 16777216',
  ],
  [
    { etcd: { ...reference.etcd, events: { pool: 'etcd-events', resources: ['/events', '/events'] } } },
    'etcd.events.resources[1]: /events is there twice; remove one',
  ],
  [
    { size: { objects: { 'My Things': 5 } } },
    'size.objects.My Things: My Things is not a kind by its plural name; write such as secrets or',
  ],
  [endpoint({ name: 'localhost' }), 'endpoint.name: "localhost" is not a DNS name'],
  [network({ dnsDomain: `a${'.b'.repeat(127)}` }), 'is not a DNS name'],
  ...['bond0', 'bond0.40', 'br0', 'vlan40', 'lan0.7', 'cali1', 'docker0', 'kube-ipvs0'].map(
    (name): [object, string] => [
      network({ interface: name }),
      `networks.interface: "${name}" is not a name for the one card that machines have here: bonds, bridges and VLANs cannot be described yet; write such as lan0`,
    ],
  ),
  [network({ interface: 'lo' }), 'networks.interface: "lo" is not the name of an interface'],
  [network({ machines: '10.20.0.0/24 ' }), 'networks.machines: "10.20.0.0/24 " is not an IPv4 network'],
  [network({ gateway: '' }), 'networks.gateway: "" is not an IPv4 address'],
  [
    network({ pods: '127.0.0.0/16' }),
    'networks.pods: 127.0.0.0/16 overlaps 127.0.0.0/8, whose addresses no machine can have; use a private network',
  ],
  [
    { boot: { server: 'http://localhost:8080' } },
    'boot.server: at http://localhost:8080 each machine would ask itself; write the address that machines reach it at',
  ],
  [{ boot: { server: 'http://10.20.254' } }, 'boot.server: http://10.20.254 is not a plain URL'],
  [{ boot: { server: 'http://10.20.0.254:0' } }, 'boot.server: http://10.20.0.254:0 is not a plain URL'],
  [hardware({ disk: '/dev/../sda' }), 'pools.workers.hardware.disk: "/dev/../sda" is not a disk'],
  [{ size: { maxNodes: 1e9 } }, 'too few for 1000000000 nodes with 110 pods each; lower size.maxNodes'],
  [
    { size: { byHand: { neighbourThresholds: [1, 2] } } },
    'size.byHand.neighbourThresholds: [1,2] has 2 values; write 3',
  ],
  [network({ dnsDomain: '' }), 'networks.dnsDomain: "" is not a DNS name'],
  [network({ interface: '../a b' }), 'networks.interface: "../a b" is not the name of an interface'],
  [
    network({ interface: 'a-name-of-16-let' }),
    'networks.interface: "a-name-of-16-let" is not the name of an interface',
  ],
  [network({ mtu: -5 }), 'networks.mtu: -5 is not a whole number from 576 to 65535'],
  [network({ nodeMask: 24.5 }), 'networks.nodeMask: 24.5 is not a whole number from 8 to 30'],
  [
    { boot: { server: 'http://10.20.0.254:8080/$(reboot)' } },
    'boot.server: http://10.20.0.254:8080/$(reboot) is not a plain URL',
  ],
  [
    { boot: { server: 'http://user:word@10.20.0.254' } },
    'boot.server: http://user:word@10.20.0.254 is not a plain URL',
  ],
  [
    { boot: { server: 'http://10.20.0.254:99999' } },
    'boot.server: http://10.20.0.254:99999 is not a plain URL',
  ],
  [hardware({ cpus: 0 }), 'pools.workers.hardware.cpus: 0 is not a count'],
  [hardware({ disk: 'sda; rm -rf /' }), 'pools.workers.hardware.disk: "sda; rm -rf /" is not a disk'],
  [hardware({ diskGiB: -1 }), 'pools.workers.hardware.diskGiB: -1 is not a size'],
  [hardware({ memoryGiB: 0 }), 'pools.workers.hardware.memoryGiB: 0 is not a size'],
])('%j is refused at its place', (fields, line) => {
  const { plan, issues } = planCluster({ ...reference, ...fields } as ClusterSpec);
  expect(plan).toBeUndefined();
  expect(issues.map(formatIssue)).toContainEqual(expect.stringContaining(`${line}`));
});

test.each([
  hardware({ disk: '/dev/disk/by-id/nvme-SAMSUNG_MZVL2512HCJQ-00B00_S675NX0T' }),
  hardware({ disk: '/dev/disk/by-path/pci-0000:00:1f.2-ata-1.0', memoryGiB: 7.5 }),
  etcd({ snapshotSchedule: 'Mon..Fri *-*-* 0/4:00:00' }),
  etcd({ quotaBytes: 2 ** 24 }),
  { size: { objects: { secrets: 5, 'certificates.cert-manager.io': 5 } } },
  endpoint({ name: 'api.example.com' }),
])('%j is taken', (fields) => {
  expect(checkValues({ ...reference, ...fields } as ClusterSpec)).toEqual([]);
});

test('descriptions with all fields pass', () => {
  expect(everything.flatMap(checkValues)).toEqual([]);
});

test('what is wrong with machines of several pools is told once', () => {
  const sysctls = { 'vm.swappiness': 1 };
  const workers = { ...reference.pools.workers, flags: { etcd: { 'max-txn-ops': '1' } } };
  const pools = {
    ...reference.pools,
    workers: { ...workers, machines: { worker1: { sysctls }, worker2: { sysctls } } },
  };
  const { issues } = planCluster({ ...reference, pools } as ClusterSpec);
  expect(issues.map(formatIssue)).toEqual([
    'pools.workers.flags.etcd: no machine of this pool runs etcd; move it to a pool that does, or remove it',
  ]);
});
