import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** Aggregated API servers believe what kube-apiserver says of its callers: by this name and these headers. */
export const frontProxy: Rule = {
  name: 'front-proxy',
  protects:
    'Aggregated API servers, such as metrics-server and Calico’s, refuse callers whom kube-apiserver hands on by another name or other headers.',
  seen: ['kubernetes-sigs/metrics-server#292', 'kubernetes-sigs/metrics-server#35'],
  check: (model: ClusterModel) => apiServers(model).flatMap(checkServer),
};

/** kubeadm's, which the certificate's common name and the extension servers' configuration go by. */
const RIGHT: Readonly<Record<string, string>> = {
  'requestheader-allowed-names': 'front-proxy-client',
  'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
  'requestheader-group-headers': 'X-Remote-Group',
  'requestheader-username-headers': 'X-Remote-User',
};

/** kubeadm sets them itself, so that its configuration says nothing of them. */
function checkServer({ machine, file, flags }: Program): Issue[] {
  if (!flags.has('proxy-client-cert-file')) return [];
  return Object.entries(RIGHT)
    .filter(([flag, value]) => !(flags.get(flag) ?? '').split(',').includes(value))
    .map(([flag, value]) =>
      wrongIn(machine, file, `--${flag}=${flags.get(flag) ?? ''} does not have ${value}`, `add ${value}`),
    );
}
