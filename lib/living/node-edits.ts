import { changed, type Edit } from './edit';
import { judgeNodes, judgeNodeValues } from './nodes';

const PAGE = 'operations/living-cluster.md#nodes';

/** Labels that a kubelet brings again whenever it starts (kubernetes, pkg/kubelet/kubelet_node_status.go). */
const AGAIN: Edit = {
  outcome: 'needs a look',
  why: 'a kubelet tells it anew when it starts with its new flags, and what runs on the node stays where it is',
  optional: true,
  page: PAGE,
  judge: judgeNodeValues,
};

const ONCE: Edit = {
  outcome: 'needs a procedure',
  why: 'a kubelet tells it when it first registers its node, and never again',
  optional: true,
  page: PAGE,
  judge: judgeNodeValues,
};

/** What is known of the facts of nodes. */
export const nodeEdits: Readonly<Record<string, Edit>> = {
  kubeletIdentity: {
    outcome: 'needs a procedure',
    why: 'machines that run keep the one that they have, and no machine joins by another until all control planes know it',
    page: 'operations/living-cluster.md#kubeletidentity',
    // API servers take a certificate of their authority in any case.
    judge: (change, edit) =>
      change.after === 'certificate'
        ? changed(change, { ...edit, why: 'machines that run keep the one that they have' }, 'needs a look')
        : changed(change, edit),
  },
  nodes: { outcome: 'needs a look', page: PAGE, judge: judgeNodes },
  'nodes.labels.*': ONCE,
  'nodes.labels.topology.kubernetes.io/region': AGAIN,
  'nodes.labels.topology.kubernetes.io/zone': AGAIN,
  'nodes.taints.*': ONCE,
};
