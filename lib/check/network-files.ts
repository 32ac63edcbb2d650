import type { RenderedFile } from '../artifacts';
import type { ClusterModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import type { Card, Fault } from './network/fault';
import { netplanFaults } from './network/netplan';
import { managedFaults, profileFaults } from './network/network-manager';
import { networkdFaults } from './network/networkd';
import { isByHand } from './read/by-hand';
import { placeOf } from './read/place';
import { type Reading, readings } from './read/readings';
import type { Rule } from './rule';

/** No file of the description takes a machine's card away from what configures it. */
export const networkFiles: Rule = {
  name: 'network-files',
  protects:
    'Of two files for one card the first by name counts, or both: the machine has no address, another one, or packets of another length.',
  seen: ['syself/cluster-api-provider-hetzner#481', 'webmin/webmin#1426'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

const NETPLAN = /^\/etc\/netplan\/[^/]+\.yaml$/;
const NETWORKD =
  /^\/(etc|run|usr\/lib)\/systemd\/network\/[^/]+(\.network|\.link|\.network\.d\/[^/]+\.conf)$/;
const PROFILES = /^\/etc\/NetworkManager\/system-connections\//;
const MANAGER = /^\/etc\/NetworkManager\/conf\.d\/[^/]+\.conf$/;

/** Who reads what, and on which systems. */
const READ: readonly (readonly [path: RegExp, reader: string, faults: typeof netplanFaults])[] = [
  [NETPLAN, 'netplan', netplanFaults],
  [NETWORKD, 'networkd', networkdFaults],
  [PROFILES, 'network-manager', profileFaults],
];

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const isRead = (path: string) => MANAGER.test(path) || READ.some(([each]) => each.test(path));
  if (!hasHand(pool, isRead)) return [];
  return readings(pool, isRead).flatMap((reading) =>
    faultsIn(model, pool, reading).map(({ file, mend, message, severity }) => ({
      path: placeOf(file, pool, message),
      message: `${file.path}: ${message}`,
      mend,
      severity,
    })),
  );
}

/** What nobody touched needs no reading. */
function hasHand({ machines, shared }: PoolModel, isRead: (path: string) => boolean): boolean {
  const isOne = (file: RenderedFile) => isByHand(file) && isRead(file.path);
  return shared.files.some(isOne) || machines.some(({ own }) => own.files.some(isOne));
}

function faultsIn(model: ClusterModel, pool: PoolModel, { files, machine }: Reading): Fault[] {
  const { interface: name, mtu } = model.plan.networks;
  const { network } = pool.plan.os;
  const shared = new Set(pool.machines.length > 1 ? pool.shared.files : []);
  const cards = (file: RenderedFile): Card => ({ machine, name, mtu, isShared: shared.has(file) });
  const each = files
    .filter(isByHand)
    .flatMap((file) =>
      READ.filter(([path, reader]) => path.test(file.path) && isReader(network, reader, file.path)).flatMap(
        ([, , faults]) => faults(file, cards(file)),
      ),
    );
  const managed = files.filter(({ path }) => MANAGER.test(path));
  return network === 'network-manager' && model.plan.cni === 'calico'
    ? [...each, ...managedFaults(managed)]
    : each;
}

/** netplan hands all over to networkd; links are udev's on every system. */
function isReader(network: string, reader: string, path: string): boolean {
  if (path.endsWith('.link')) return true;
  return network === reader || (network === 'netplan' && reader === 'networkd');
}
