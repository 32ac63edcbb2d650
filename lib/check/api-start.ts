import type { ClusterModel } from '../constructs';
import { isTable } from '../formats';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { valueAt } from './read/files';
import { type Balancer, backendsOf, balancers, type Section, settingOf } from './read/haproxy';
import { apiServers } from './read/programs';
import { staticPodOn } from './read/static-pods';
import { numberOf } from './read/value';
import type { Rule } from './rule';

/** An API server that starts has time to fill its caches, and is not run over by all clients meanwhile. */
export const apiStart: Rule = {
  name: 'api-start',
  protects:
    'In a large cluster a probe kills the API server while it still lists everything, and all clients that come at once kill it again.',
  seen: ['kubernetes/kubernetes#57405', 'kubernetes/kubernetes#65954'],
  check: (model) => [...apiServers(model).flatMap(checkProbe), ...checkSlowStart(model)],
};

/** Two minutes: kubeadm gives four. */
const LEAST_S = 120;

function checkProbe({ machine, file }: ReturnType<typeof apiServers>[number]): Issue[] {
  const pod = staticPodOn(machine, 'kube-apiserver');
  if (!pod) return [];
  const budget = budgetOf(valueAt(pod.containers[0], '/startupProbe'));
  if (budget >= LEAST_S) return [];
  const message = `its startupProbe gives it ${budget} s before it is killed`;
  return [wrongIn(machine, file, message, `give it ${LEAST_S} s or more by failureThreshold`)];
}

/** None is 0: the liveness probe counts from the start then. The defaults are Kubernetes’ own. */
function budgetOf(probe: unknown): number {
  if (!isTable(probe)) return 0;
  const { failureThreshold = 3, initialDelaySeconds = 0, periodSeconds = 10 } = probe;
  return numberOf(initialDelaySeconds) + numberOf(failureThreshold) * numberOf(periodSeconds);
}

/** Up to so many nodes one API server takes all clients at once, as kubeadm’s guide has it. */
const FEW_NODES = 500;

function checkSlowStart(model: ClusterModel): Issue[] {
  if (model.plan.nodes.length <= FEW_NODES) return [];
  return balancers(model).flatMap((balancer) =>
    backendsOf(balancer)
      .filter((backend) => !startsSlowly(balancer, backend))
      .map((backend) => {
        const message = `backend ${backend.name}: an API server that comes back gets its share of ${model.plan.nodes.length} nodes at once`;
        return wrongIn(balancer.machine, balancer.file, message, 'write default-server slowstart 60s');
      }),
  );
}

function startsSlowly(balancer: Balancer, backend: Section): boolean {
  return settingOf(balancer, backend, 'default-server')?.includes('slowstart') ?? false;
}
