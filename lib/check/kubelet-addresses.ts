import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** A kubelet listens at an address that its machine has. */
export const kubeletAddresses: Rule = {
  name: 'kubelet-addresses',
  protects: 'A kubelet that is to listen at an address which its machine does not have serves nobody.',
  seen: ['kubernetes/kubernetes#43784'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

const FIELDS = ['address', 'healthzBindAddress'];

/** What every machine has. */
const EVERYWHERE = ['', '0.0.0.0', '127.0.0.1', '::', '::1'];

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  return FIELDS.flatMap((field) => {
    const address = shown(kubelet.fields[field] ?? '');
    const other = pool.plan.machines.find((machine) => machine.address !== address);
    if (!other || EVERYWHERE.includes(address)) return [];
    const message = `${kubelet.file.path}: ${field} is ${address}, which ${other.name} does not have`;
    const path = placeOf(kubelet.file, pool, `${field} ${address}`);
    return [error(path, message, 'remove it, or write 0.0.0.0 or 127.0.0.1')];
  });
}
