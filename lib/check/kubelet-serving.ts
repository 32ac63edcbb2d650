import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { kubeletConfiguration } from './read/kubelet';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** An API server that looks at the certificates of kubelets gets ones that it can look at. */
export const kubeletServing: Rule = {
  name: 'kubelet-serving',
  protects:
    'Logs, exec, port-forward and metrics end in x509 errors where the API server does not know who signed.',
  seen: ['kubernetes/kubernetes#63164', 'kubernetes/kubernetes#73356'],
  check: (model) => {
    const [pool] = selfSigned(model);
    return pool ? apiServers(model).flatMap((server) => checkServer(server, pool)) : [];
  },
};

/** Pools of nodes whose kubelets sign their own certificate, as they do unless a field says otherwise. */
function selfSigned(model: ClusterModel): string[] {
  return model.pools.flatMap((pool) => {
    const fields = pool.plan.roles.includes('node') ? kubeletConfiguration(model, pool)?.fields : undefined;
    return fields && !fields.tlsCertFile && fields.serverTLSBootstrap !== true ? [pool.plan.path] : [];
  });
}

const FLAG = 'kubelet-certificate-authority';

function checkServer({ machine, file, flags }: Program, pool: string): Issue[] {
  const authority = flags.get(FLAG);
  if (!authority) return [];
  const message = `--${FLAG}=${authority}, but the kubelets of ${pool} sign their own certificates: logs and exec fail`;
  return [
    wrongIn(
      machine,
      file,
      message,
      'remove it, or give kubelets certificates by tlsCertFile or serverTLSBootstrap',
    ),
  ];
}
