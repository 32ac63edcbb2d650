import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { type Cidr, parseCidr } from '../plan/address';
import { podNetworks } from './pod-network';
import { appliedField } from './read/applied';
import { documentOf, valueAt } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { extraArguments, INIT } from './read/programs';
import { disagreements, distinct, flag, rightOf, type Statement, stated } from './read/statements';
import { numberOf } from './read/value';
import type { Rule } from './rule';

/** The pod network has a block for each node, and each block an address for each pod. */
export const nodeBlocks: Rule = {
  name: 'node-blocks',
  protects:
    'A /16 with blocks of /24 is used up by 256 nodes: the next one gets no addresses, and its pods wait for ever. It cannot be changed later.',
  seen: [
    'kubernetes/kubernetes#85866',
    'kubernetes/kubernetes#114560',
    'zalando-incubator/kubernetes-on-aws#2090',
  ],
  check: (model) => {
    const masks = [...flag(model, 'kube-controller-manager', FLAG), ...kubeadmMasks(model)];
    const network = rightOf(podNetworks(model));
    const cidr = network && parseCidr(network.value);
    if (!cidr) return [];
    const pods = mostPods(model);
    return [
      ...disagreements(masks, MEND),
      ...masks.slice(0, 1).flatMap((mask) => checkMask(mask, cidr, pods, model)),
      ...appliedField(model, 'Installation', 'default', '/spec/calicoNetwork/ipPools/0/blockSize')
        .slice(0, 1)
        .flatMap((size) => checkBlocks(size, cidr, pods, model)),
    ];
  },
};

const FLAG = 'node-cidr-mask-size';
const MEND = 'set networks.nodeMask, networks.pods or size so that they fit';

/** What kubeadm gives the controller manager besides its own. */
function kubeadmMasks({ pools }: ClusterModel): Statement[] {
  return pools.flatMap((pool) =>
    distinct(pool, INIT).flatMap(({ machine, file }) => {
      const cluster = documentOf(file, 'ClusterConfiguration');
      const given = new Map(extraArguments(valueAt(cluster, '/controllerManager/extraArgs')));
      return stated(machine, file, FLAG, given.get(FLAG));
    }),
  );
}

/** The most pods that some kubelet takes, and whose it is. */
function mostPods(model: ClusterModel): { readonly value: number; readonly where: string } {
  const all = model.pools.flatMap((pool) => {
    const kubelet = pool.plan.roles.includes('node') && kubeletConfiguration(model, pool);
    const value = kubelet ? numberOf(kubelet.fields.maxPods ?? 110) : 0;
    return [{ value, where: `the kubelets of ${pool.plan.path}` }];
  });
  return all.reduce((most, each) => (each.value > most.value ? each : most), { value: 0, where: '' });
}

type Pods = ReturnType<typeof mostPods>;

/** As the controller manager cuts the network into blocks. */
function checkMask({ place, where, value }: Statement, cidr: Cidr, pods: Pods, model: ClusterModel): Issue[] {
  const mask = Number(value);
  const blocks = mask < cidr.prefix ? 0 : 2 ** (mask - cidr.prefix);
  const nodes = model.plan.sizing.maxNodes.value;
  const size = 2 ** (32 - mask) - 2;
  return [
    ...(blocks < nodes
      ? [
          error(
            place,
            `${where} is ${value}, so that ${cidr.text} has ${blocks} blocks for ${nodes} nodes`,
            MEND,
          ),
        ]
      : []),
    ...(size < pods.value
      ? [
          error(
            place,
            `${where} is ${value}, ${size} addresses, but ${pods.where} take ${pods.value} pods`,
            MEND,
          ),
        ]
      : []),
  ];
}

/** Calico's own limit (libcalico-go#1368; calico#4861). */
const MOST_BLOCKS = 20;

/** Calico cuts it by itself, and gives a node as many of its smaller blocks as it needs. */
function checkBlocks(
  { place, where, value }: Statement,
  cidr: Cidr,
  pods: Pods,
  model: ClusterModel,
): Issue[] {
  const blocks = 2 ** (Number(value) - cidr.prefix);
  const each = Math.ceil(pods.value / 2 ** (32 - Number(value)));
  const nodes = model.plan.sizing.maxNodes.value;
  if (each > MOST_BLOCKS) {
    const message = `${where} is ${value}: ${pods.where} take ${pods.value} pods, which is ${each} blocks, and Calico gives a node ${MOST_BLOCKS} at most`;
    return [error(place, message, 'make the blocks larger, or lower size.podsPerNode')];
  }
  if (blocks < nodes) {
    const message = `${where} is ${value}, so that ${cidr.text} has ${blocks} blocks, but ${nodes} nodes need 1 each`;
    return [error(place, message, MEND)];
  }
  return checkAddresses(cidr, model);
}

/** A node whose blocks are full borrows from those of others: all addresses together count. */
function checkAddresses(cidr: Cidr, { plan }: ClusterModel): Issue[] {
  const addresses = 2 ** (32 - cidr.prefix);
  const { value, computed, reason } = plan.sizing.pods;
  if (addresses >= value) return [];
  const [say, why] = computed === undefined ? [warning, ` (${reason})`] : [error, ''];
  const message = `${cidr.text} has ${addresses} addresses for ${value} pods${why}`;
  return [say('networks.pods', message, 'make it wider, as it cannot be changed later, or set size.pods')];
}
