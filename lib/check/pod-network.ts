import type { ClusterModel } from '../constructs';
import { appliedField, carriedField } from './read/applied';
import { INIT } from './read/programs';
import { disagreements, field, flag, type Statement } from './read/statements';
import type { Rule } from './rule';

/** The pod network is the same for all that know it. */
export const podNetwork: Rule = {
  name: 'pod-network',
  protects:
    'Where kube-proxy or the controller manager knows another pod network than Calico, policies drop what pods send to Services, and nodes get addresses that nobody routes.',
  seen: ['projectcalico/calico#683', 'projectcalico/calico#4004'],
  check: (model) =>
    disagreements(podNetworks(model), 'set networks.pods, and no file or patch that says otherwise'),
};

/** Every place that names it. */
export function podNetworks(model: ClusterModel): readonly Statement[] {
  return [
    ...flag(model, 'kube-controller-manager', 'cluster-cidr'),
    ...field(model, INIT, 'ClusterConfiguration', '/networking/podSubnet'),
    ...field(model, INIT, 'KubeProxyConfiguration', '/clusterCIDR'),
    ...carriedField(model, 'kube-proxy', 'config.conf', '/clusterCIDR'),
    ...appliedField(model, 'Installation', 'default', '/spec/calicoNetwork/ipPools/0/cidr'),
  ];
}
