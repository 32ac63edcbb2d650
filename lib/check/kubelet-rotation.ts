import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** The kubelet of each node renews its own certificate: nothing else here does. */
export const kubeletRotation: Rule = {
  name: 'kubelet-rotation',
  protects: 'A kubelet that does not renew its certificate drops out of the cluster when it ends.',
  seen: ['kubernetes/kubeadm#2502'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

/** The kubelet's own default is false; kubeadm's is true (cmd/kubeadm/app/componentconfigs/kubelet.go). */
function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = pool.plan.roles.includes('node') ? kubeletConfiguration(model, pool) : undefined;
  if (!kubelet || kubelet.fields.rotateCertificates === true) return [];
  const told = shown(kubelet.fields.rotateCertificates ?? 'missing');
  const message = `${kubelet.file.path}: rotateCertificates is ${told}, and each node drops out when the certificate of its kubelet ends`;
  return [error(placeOf(kubelet.file, pool, message), message, 'set it to true')];
}
