import { isTable } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { hasKubeletField } from '../../releases/kubelet-fields';
import { criSocket } from '../runtime/cri-socket';
import { filledMaps, MERGE } from './filled-maps';

/**
 * A KubeletConfiguration: the fields that every kubelet has, be it a node's or one that only runs static pods, those
 * of its kind and, last, those that the description sets by hand. Sorted, as kubeadm writes them.
 */
export function kubeletDocument(plan: ClusterPlan, pool: PoolPlan, fields: object): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    ...sorted(joined({ ...commonFields(plan), ...fields }, fieldsByHand(plan, pool))),
  };
}

/** The places in the description that set fields by hand. */
export function placesByHand(pool: PoolPlan): readonly string[] {
  return Object.values(pool.settings.kubelet).map(({ path }) => path);
}

function commonFields({ release }: ClusterPlan): Table {
  return {
    cgroupDriver: 'systemd',
    // CRI-O leaves the rotation of logs to the kubelet (crio.conf(5), log_size_max).
    containerLogMaxFiles: 5,
    containerLogMaxSize: '10Mi',
    // A kubelet without the field gets a flag.
    ...(hasKubeletField(release, 'containerRuntimeEndpoint') ? { containerRuntimeEndpoint: criSocket } : {}),
    staticPodPath: '/etc/kubernetes/manifests',
  };
}

/** Whoever sets a field of ours that fills up others has the last word. */
function fieldsByHand({ release }: ClusterPlan, pool: PoolPlan): Table {
  const byHand = Object.entries(pool.settings.kubelet).map(([field, { value }]) => [field, value] as const);
  const filled = filledMaps(release, pool);
  const set = Object.fromEntries(byHand);
  return { ...set, ...filled, ...(MERGE in set ? { [MERGE]: set[MERGE] } : {}) };
}

type Table = Readonly<Record<string, unknown>>;

/** Fields of which a person may set a part: of who calls and may call, what the webhooks do. */
export const JOINED = ['authentication', 'authorization'];

function joined(fields: Table, byHand: Table): Table {
  const both = JOINED.filter((field) => isTable(byHand[field]));
  const tables = both.map((field) => [field, beside(fields[field] as Table, byHand[field] as Table)]);
  return { ...fields, ...byHand, ...Object.fromEntries(tables) };
}

/** A table over another one, and what is in both of them likewise. */
function beside(ours: Table, theirs: Table): Table {
  const inner = Object.entries(theirs).map(([name, value]) => {
    const own = ours[name];
    return [name, isTable(own) && isTable(value) ? beside(own, value) : value];
  });
  return { ...ours, ...Object.fromEntries(inner) };
}

function sorted(fields: object): object {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
