import type { ClusterSpec } from '../spec';
import type { Cidr } from './address';
import { error, type Issue } from './issue';
import { OURS } from './network-checks';
import type { ClusterPlan } from './plan';
import type { NetworkSizing, Scale } from './sizing';

/** The controller manager's node CIDR allocator takes at most 16 bits between pod network and node block. */
const NODE_BITS = 16;

/** Prefix length of the blocks that Calico cuts by itself, of which a node has one at least. */
const CALICO_BLOCK = 26;

/**
 * Whether the controller manager cuts a block for each node. Calico's own IPAM reads none (docs.tigera.io, IPAM), so a
 * network that is written and has too few of them is none too small for it; without `--allocate-node-cidrs=false`
 * nodes that get none would be told of for ever.
 */
export function planNodeBlocks(
  { cni = 'calico', networks }: ClusterSpec,
  sizes: NetworkSizing,
  pods: Cidr,
  scale: Scale,
  issues: Issue[],
): boolean {
  const { nodeBlocks, nodeMask } = networks;
  if (nodeBlocks === false && nodeMask !== undefined) {
    const message = `${nodeMask} would have no effect: networks.nodeBlocks is false`;
    issues.push(error('networks.nodeMask', message, 'remove one of them'));
  }
  const open = nodeBlocks === undefined && nodeMask === undefined && networks.pods !== undefined;
  const few = blocksIn(sizes.nodeMask.value, pods) < scale.maxNodes.value;
  const enough = blocksIn(CALICO_BLOCK, pods) >= scale.maxNodes.value;
  if (nodeBlocks === false || (cni === 'calico' && open && few && enough)) return false;
  checkNodeBlocks(sizes, pods, scale, cni, issues);
  return true;
}

function blocksIn(mask: number, pods: Cidr): number {
  return mask < pods.prefix ? 0 : 2 ** (mask - pods.prefix);
}

/** The first of them that is wrong: the others would only follow from it. */
function checkNodeBlocks(
  sizes: NetworkSizing,
  pods: Cidr,
  scale: Scale,
  cni: ClusterPlan['cni'],
  issues: Issue[],
): void {
  // A count that is none is told.
  if (!(scale.podsPerNode.value > 0)) return;
  const mask = sizes.nodeMask.value;
  const issue = smallBlocks(mask, scale) ?? fewBlocks(sizes, pods, scale, cni) ?? manyBlocks(mask, pods);
  if (issue) issues.push(issue);
}

function smallBlocks(mask: number, { podsPerNode }: Scale): Issue | undefined {
  const addresses = 2 ** (32 - mask);
  if (mask <= 30 && addresses - 2 >= podsPerNode.value) return undefined;
  const message = `a /${mask} block has ${addresses} addresses for ${podsPerNode.value} pods`;
  return error(
    'networks.nodeMask',
    message,
    `write a smaller number, such as ${needed(podsPerNode.value)}, or lower size.podsPerNode`,
  );
}

/** The longest mask whose block has room for that many pods, beside its first and last address. */
function needed(pods: number): number {
  return Math.min(30, 32 - Math.ceil(Math.log2(pods + 2)));
}

function fewBlocks(
  { nodeMask: { value: mask }, podPrefix }: NetworkSizing,
  pods: Cidr,
  { maxNodes, podsPerNode }: Scale,
  cni: ClusterPlan['cni'],
): Issue | undefined {
  const blocks = blocksIn(mask, pods);
  if (blocks >= maxNodes.value) return undefined;
  const wanted = mask - Math.ceil(Math.log2(maxNodes.value));
  const [verb, ours] = podPrefix.computed === undefined ? ['write', `, ${OURS},`] : ['use', ''];
  const asked = `${maxNodes.value} nodes with ${podsPerNode.value} pods each`;
  const message = `${pods.text}${ours} holds ${blocks} node blocks of /${mask}, too few for ${asked}`;
  const larger =
    wanted < 8 ? 'lower size.maxNodes' : `${verb} a /${wanted} or larger; it cannot be changed later`;
  const without = '; or set networks.nodeBlocks to false if your pod network reads none';
  return error('networks.pods', message, `${larger}${cni === 'none' ? without : ''}`);
}

function manyBlocks(mask: number, pods: Cidr): Issue | undefined {
  if (mask - pods.prefix <= NODE_BITS) return undefined;
  const message = `/${mask} is more than ${NODE_BITS} bits longer than ${pods.text}`;
  const mend = `use a mask up to ${pods.prefix + NODE_BITS}: kube-controller-manager takes no longer one`;
  return error('networks.nodeMask', message, mend);
}
