import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { applied } from './read/applied';
import { valueAt } from './read/files';
import { isModprobe, moduleName, refusedIn } from './read/modprobe';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { shown } from './read/value';
import type { Rule } from './rule';

/** No module that pods need is kept from being loaded. */
export const kernelModules: Rule = {
  name: 'kernel-modules',
  protects:
    'A list of modules that a hardening guide refuses may hold those of the pods’ file systems and network.',
  seen: ['https://kubernetes.io/docs/setup/production-environment/container-runtimes/'],
  check: (model) => {
    const { cni, proxyMode } = model.plan;
    const needed = [...ALWAYS, ...BY_MODE[proxyMode], ...BY_NETWORK[cni], ...tunnelsOf(model)];
    return model.pools.flatMap((pool) => checkPool(pool, needed));
  },
};

/** Everywhere, by mode of kube-proxy, and by network: the names of the kernel's own tree. */
const ALWAYS = ['br_netfilter', 'nf_conntrack', 'overlay', 'veth'];
const BY_MODE = {
  // Not those of old iptables: the systems here have iptables-nft.
  iptables: ['nf_nat', 'nf_tables', 'xt_comment', 'xt_conntrack'],
  ipvs: ['ip_set', 'ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr'],
  nftables: ['nf_nat', 'nf_tables'],
} as const;
const BY_NETWORK = { calico: ['ip_set', 'xt_set'], none: [] } as const;

/** By what Calico wraps packets in. */
const BY_TUNNEL = { IPIP: 'ipip', VXLAN: 'vxlan' } as const;

function tunnelsOf(model: ClusterModel): string[] {
  const pools = applied(model)
    .filter(({ object }) => object.kind === 'Installation')
    .map(({ object }) => shown(valueAt(object, '/spec/calicoNetwork/ipPools')));
  return Object.entries(BY_TUNNEL).flatMap(([tunnel, name]) => (pools.join().includes(tunnel) ? name : []));
}

/** Of the kernel's command line (kernel-parameters.txt; systemd's and dracut's spelling of modprobe). */
const ARGUMENT = /^(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=(.*)$/;

function checkPool(pool: PoolModel, needed: readonly string[]): Issue[] {
  if (!pool.plan.roles.includes('node')) return [];
  const arguments_ = pool.shared.kernelArguments.flatMap(({ argument, overriddenBy }) =>
    (ARGUMENT.exec(argument)?.[1] ?? '')
      .split(',')
      .filter((name) => needed.includes(moduleName(name)))
      .map((name) =>
        error(overriddenBy?.[0] ?? pool.plan.path, `kernel argument ${argument} keeps ${name} away`, MEND),
      ),
  );
  const files = readings(pool, isModprobe).flatMap((reading) => reading.files);
  return [
    ...arguments_,
    ...files.flatMap((file) =>
      [...refusedIn(file)]
        .filter(([name]) => needed.includes(name))
        .map(([name, line]) =>
          error(placeOf(file, pool, line), `${file.path}: ${line} keeps ${name} away, which pods need`, MEND),
        ),
    ),
  ];
}

const MEND = 'take it out';
