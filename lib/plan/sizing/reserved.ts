import { type Derived, derive } from '../derived';

/** What a node keeps from pods. */
export interface ReservedPlan {
  /** For kubelet and runtime: KubeletConfiguration's `kubeReserved`. */
  readonly kube: Derived<Reservation>;
  /** For the rest of the system: `systemReserved`. */
  readonly system: Derived<Reservation>;
}

export interface Reservation {
  readonly cpu: string;
  readonly memory: string;
}

/** Thousandths of a CPU for each CPU in turn, and for all further ones. */
const CPU_SHARES = [60, 10, 5, 5] as const;
const FURTHER_CPUS = 2.5;

/** GiB and the share of them that is reserved, from the first one on. */
const MEMORY_SHARES = [
  [4, 0.25],
  [4, 0.2],
  [8, 0.1],
  [112, 0.06],
  [Number.POSITIVE_INFINITY, 0.02],
] as const;

/** Thousandths more where a node has more pods than Kubernetes is tested with. */
const MANY_PODS = { above: 110, millicores: 400 };

/** Google's page was not read by us: copies of its formula in other installers, such as Harvester's, agree. */
const SOURCE = 'GKE node sizes, by copies of it (harvester-installer); amazon-eks-ami kubelet.go';

/**
 * Google reserves by the machine's memory (GKE, Plan node sizes), Amazon by its pods (amazon-eks-ami, 255 MiB and 11
 * for each). A large machine with few pods wastes what Google's formula reserves, a small one with many cannot spare
 * what Amazon's does: the smaller of the two holds.
 */
export function planReserved(
  { cpus, memoryGiB }: { readonly cpus: number; readonly memoryGiB: number },
  pods: number,
): ReservedPlan {
  const memory = Math.min(255 + 11 * pods, sharesOf(memoryGiB));
  const more = pods > MANY_PODS.above ? ` and ${MANY_PODS.millicores}m above ${MANY_PODS.above} pods` : '';
  const reason = `${cpus} CPUs, ${memoryGiB} GiB, ${pods} pods: 255 MiB and 11 for each pod, at most a share of the memory; a share of the CPUs${more}`;
  return {
    kube: derive({ cpu: `${millicores(cpus, pods)}m`, memory: `${memory}Mi` }, reason, SOURCE),
    system: derive(
      { cpu: '100m', memory: '256Mi' },
      'systemd, journald, sshd and the clock',
      'gardener, its default until it joined both; kubelet --system-reserved',
    ),
  };
}

function millicores(cpus: number, pods: number): number {
  const many = pods > MANY_PODS.above ? MANY_PODS.millicores : 0;
  const first = CPU_SHARES.slice(0, cpus).reduce((sum, share) => sum + share, 0);
  return Math.ceil(many + first + FURTHER_CPUS * Math.max(0, cpus - CPU_SHARES.length));
}

function sharesOf(memoryGiB: number): number {
  let left = memoryGiB;
  let reserved = 0;
  for (const [size, share] of MEMORY_SHARES) {
    reserved += Math.min(left, size) * share;
    left = Math.max(0, left - size);
  }
  return Math.floor(1024 * reserved);
}
