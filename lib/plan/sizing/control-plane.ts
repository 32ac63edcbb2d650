import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import type { Scale } from './scale';

/** What the control plane asks of its machines, and how fast its clients may ask the API. */
export interface ControlPlaneSizing {
  readonly controlPlaneCpus: Derived<number>;
  readonly controlPlaneMemoryGiB: Derived<number>;
  readonly controllerManagerQps: Derived<number>;
  readonly controllerManagerBurst: Derived<number>;
  /** Workers of the controller manager's controllers, by flag. */
  readonly concurrentSyncs: Derived<Readonly<Record<string, number>>>;
  /** How long changes of endpoints are gathered before they are written; 0 writes each one. */
  readonly endpointBatchMs: Derived<number>;
  readonly schedulerQps: Derived<number>;
  readonly schedulerBurst: Derived<number>;
}

/** Of its stored versions the last has 16 CPUs above 100 nodes and 32 above 500; that of 1.29.15 64 above 2,000. */
const KUBE_UP =
  'an older kubernetes cluster/gce/config-common.sh, as kubernetes.io had it then; later ones ask for up to twice as much';
const KOPS =
  'kops tests/e2e/scenarios/scalability/run-test.sh, at 5,000 nodes; that it begins above 1,000 is ours';
const DEFAULTS = 'kube-controller-manager, its defaults';

/**
 * Cores and GiB, four for each core, of the one machine that kube-up had: what remains when machines are lost must have
 * as much. OpenAI met heaps of 70 GB at 7,500 nodes.
 */
const MACHINES: Ladder<readonly [number, number]> = [
  [3000, [64, 256], 'above 3,000'],
  [500, [32, 128], 'above 500, up to 3,000'],
  [250, [16, 64], 'above 250, up to 500'],
  [100, [8, 32], 'above 100, up to 250'],
  [10, [4, 16], 'above 10, up to 100'],
  [5, [2, 8], 'above 5, up to 10'],
  [0, [1, 4], 'up to 5'],
];

const CONTROLLER_MANAGER: Ladder<readonly [number, number]> = [
  [1000, [500, 500], 'above 1,000, as the 5,000-node scale test'],
  [100, [100, 150], 'above 100, between the default and the scale test', 'ours; kops has 500 at 5,000 nodes'],
  [0, [20, 30], 'the default, up to 100', DEFAULTS],
];

const SCHEDULER: Ladder<readonly [number, number]> = [
  [1000, [100, 100], 'above 1,000, as the 5,000-node scale test'],
  [0, [50, 100], 'the default, up to 1,000', 'kube-scheduler, its default'],
];

/** More workers than the rate lets speak only wait, so they grow with it. */
const WORKERS: Ladder<Readonly<Record<string, number>>> = [
  [
    100,
    {
      'concurrent-deployment-syncs': 50,
      'concurrent-endpoint-syncs': 15,
      'concurrent-gc-syncs': 30,
      'concurrent-namespace-syncs': 30,
      'concurrent-replicaset-syncs': 50,
      'concurrent-resource-quota-syncs': 15,
      'concurrent-service-endpoint-syncs': 15,
      'concurrent-serviceaccount-token-syncs': 15,
      'concurrent-statefulset-syncs': 15,
    },
    'above 100, as Gardener has them',
  ],
  [0, {}, 'the defaults, up to 100'],
];

const BATCH: Ladder<number> = [
  [1000, 500, 'above 1,000, as the 5,000-node scale test: every kube-proxy gets each change'],
  [0, 0, 'the default, up to 1,000', DEFAULTS],
];

export function planControlPlane(scale: Scale): ControlPlaneSizing {
  return { ...planMachines(scale), ...planControllerManager(scale), ...planScheduler(scale) };
}

function planMachines({ maxNodes, byHand }: Scale) {
  const { value, reason } = climb(MACHINES, maxNodes.value, 'nodes');
  return {
    controlPlaneCpus: choose(byHand.controlPlaneCpus, derive(value[0], reason, KUBE_UP)),
    controlPlaneMemoryGiB: choose(byHand.controlPlaneMemoryGiB, derive(value[1], reason, KUBE_UP)),
  };
}

function planControllerManager({ maxNodes, byHand }: Scale) {
  const client = climb(CONTROLLER_MANAGER, maxNodes.value, 'nodes');
  const workers = climb(WORKERS, maxNodes.value, 'nodes');
  const batch = climb(BATCH, maxNodes.value, 'nodes');
  const source = client.source ?? KOPS;
  const gardener =
    'gardener pkg/component/kubernetes/controllermanager; that it begins above 100 nodes is ours';
  return {
    controllerManagerQps: choose(byHand.controllerManagerQps, derive(client.value[0], client.reason, source)),
    controllerManagerBurst: choose(
      byHand.controllerManagerBurst,
      derive(client.value[1], client.reason, source),
    ),
    concurrentSyncs: choose(
      byHand.concurrentSyncs,
      derive(workers.value, workers.reason, Object.keys(workers.value).length > 0 ? gardener : DEFAULTS),
    ),
    endpointBatchMs: choose(byHand.endpointBatchMs, derive(batch.value, batch.reason, batch.source ?? KOPS)),
  };
}

function planScheduler({ maxNodes, byHand }: Scale) {
  const { value, reason, source = KOPS } = climb(SCHEDULER, maxNodes.value, 'nodes');
  return {
    schedulerQps: choose(byHand.schedulerQps, derive(value[0], reason, source)),
    schedulerBurst: choose(byHand.schedulerBurst, derive(value[1], reason, source)),
  };
}
