import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { carriedIn } from './read/applied';
import { type Document, documentOf, fileAt, valueAt } from './read/files';
import { placeOf } from './read/place';
import { INIT } from './read/programs';
import { sysctlOf } from './read/sysctls';
import type { Rule } from './rule';

/** The limit of tracked connections has one owner: a kernel setting on every node, or kube-proxy. */
export const conntrack: Rule = {
  name: 'conntrack',
  protects:
    'A full table drops packets without a word; with two owners it has the size of whichever wrote last, and with none the kernel’s small one.',
  seen: ['kubernetes/kubernetes#18604', 'kubernetes/kubernetes#71261', 'kubernetes/kubernetes#97377'],
  check: (model) => {
    const limits = proxyLimits(model);
    return limits === undefined ? [] : checkNodes(model, limits);
  },
};

const KEY = 'net.netfilter.nf_conntrack_max';

/** Whether kube-proxy sets the limit; undefined where none of ours runs. */
function proxyLimits(model: ClusterModel): boolean | undefined {
  const most = perCore(model);
  return most === undefined ? undefined : most !== 0;
}

/** kube-proxy’s maxPerCore, from its ConfigMap or from what kubeadm makes one of. */
function perCore({ addons, plan, pools }: ClusterModel): unknown {
  const objects = addons.find(({ name }) => name === 'kube-proxy')?.objects ?? [];
  const carried = objects
    .map((object) => carriedIn(object as Document, 'config.conf'))
    .find((each) => each !== undefined);
  const machines = pools.find((pool) => pool.plan.id === plan.controlPlanes[0]?.pool)?.machines ?? [];
  const init = machines[0] && documentOf(fileAt(machines[0], INIT), 'KubeProxyConfiguration');
  return valueAt(carried ?? init, '/conntrack/maxPerCore');
}

function checkNodes({ pools }: ClusterModel, proxy: boolean): Issue[] {
  const nodes = pools.filter(({ plan }) => plan.roles.includes('node'));
  return nodes.flatMap((pool) => {
    const own = sysctlOf(pool.shared, KEY);
    if (proxy && own) {
      const message = `${own.file.path} sets ${KEY} to ${own.value}, and kube-proxy sets it too`;
      const mend = 'write it in sysctls, so that kube-proxy leaves it alone';
      return [error(placeOf(own.file, pool, message), message, mend)];
    }
    return proxy || own
      ? []
      : [
          error(
            pool.plan.path,
            `nothing sets ${KEY} here: kube-proxy is told to leave it alone`,
            'set it in sysctls for all nodes',
          ),
        ];
  });
}
