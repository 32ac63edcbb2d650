import type { ClusterModel, PoolModel } from '../constructs';
import { type Issue, warning } from '../plan';
import { byPath } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** Pods are given resolvers that they can reach, and not the one that only their node has. */
export const dnsStub: Rule = {
  name: 'dns-stub',
  protects:
    'CoreDNS with the stub resolver of its node asks itself, finds the loop, and exits again and again.',
  seen: ['coredns/coredns#2087', 'k0sproject/k0s#390'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

/** Of systemd-resolved, 127.0.0.53; the first leads there where it runs (systemd-resolved.service(8)). */
const STUBS = ['/etc/resolv.conf', '/run/systemd/resolve/stub-resolv.conf', '/usr/lib/systemd/resolv.conf'];

/** What systemd-resolved writes without itself. */
const RESOLVED = '/run/systemd/resolve/resolv.conf';

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const { os, roles } = pool.plan;
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet || !roles.includes('node') || os.resolvConf !== RESOLVED) return [];
  const path = shown(kubelet.fields.resolvConf ?? '/etc/resolv.conf');
  // Not where the description brings a file of its own.
  if (!STUBS.includes(path) || byPath(pool.shared).has(path)) return [];
  const message = `${kubelet.file.path}: resolvConf is ${path}, which on ${os.title} names 127.0.0.53 alone`;
  return [
    warning(placeOf(kubelet.file, pool, `resolvConf ${path}`), message, `write ${RESOLVED}, or remove it`),
  ];
}
