import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { applied } from './read/applied';
import { valueAt } from './read/files';
import { numberOf, shown } from './read/value';
import type { Rule } from './rule';

/** Packets of pods, with what the pod network wraps them in, fit into those of the machines. */
export const mtu: Rule = {
  name: 'mtu',
  protects:
    'Where pods send packets that are too long once they are wrapped, small requests work and large answers hang.',
  seen: ['projectcalico/calico#12432', 'kubesphere/kubekey#1572'],
  check: (model) =>
    applied(model)
      .filter(({ object }) => object.kind === 'Installation')
      .flatMap((each) => checkInstallation(each, model)),
};

/** What each encapsulation adds over IPv4 (docs.tigera.io, Configure MTU). */
const OVERHEAD: Readonly<Record<string, number>> = {
  IPIP: 20,
  IPIPCrossSubnet: 20,
  None: 0,
  VXLAN: 50,
  VXLANCrossSubnet: 50,
};

type Installed = ReturnType<typeof applied>[number];

function checkInstallation({ object, blame, where }: Installed, { plan }: ClusterModel): Issue[] {
  const pods = numberOf(valueAt(object, '/spec/calicoNetwork/mtu'));
  const encapsulation = shown(valueAt(object, '/spec/calicoNetwork/ipPools/0/encapsulation'));
  const overhead = OVERHEAD[encapsulation] ?? 0;
  const most = plan.networks.mtu - overhead;
  if (pods <= most) return [];
  const message = `Installation mtu is ${pods}, and ${encapsulation} adds ${overhead}: more than networks.mtu ${plan.networks.mtu}`;
  return [
    error(
      blame(message).place,
      `${where}: ${message}`,
      `set it to ${most}, or raise networks.mtu on switches and machines`,
    ),
  ];
}
