import type { ClusterModel } from '../constructs';
import { INIT } from './read/programs';
import { disagreements, field, flag, type Statement } from './read/statements';
import type { Rule } from './rule';

/** The service network is the same for all that know it. */
export const serviceNetwork: Rule = {
  name: 'service-network',
  protects:
    'API servers that hand out Services from different ranges take one another’s away again, and the certificate of the API does not name its address.',
  seen: ['kubernetes/kubernetes#69487', 'kubernetes/kubeadm#282'],
  check: (model) =>
    disagreements(serviceNetworks(model), 'set networks.services, and no file or patch that says otherwise'),
};

/** Every place that names it. */
export function serviceNetworks(model: ClusterModel): readonly Statement[] {
  return [
    ...flag(model, 'kube-apiserver', 'service-cluster-ip-range'),
    ...flag(model, 'kube-controller-manager', 'service-cluster-ip-range'),
    ...field(model, INIT, 'ClusterConfiguration', '/networking/serviceSubnet'),
  ];
}
