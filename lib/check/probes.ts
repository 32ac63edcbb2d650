import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { valueAt } from './read/files';
import { type Listener, listenersOn, listensAlike } from './read/listeners';
import { type StaticPod, staticPodsOf } from './read/static-pods';
import { numberOf, shown, tablesAt, textAt } from './read/value';
import type { Rule } from './rule';

/** The kubelet asks each static pod whether it is well where the pod listens. */
export const probes: Rule = {
  name: 'probes',
  protects: 'The kubelet kills a program, again and again, that it asks at a port where nobody listens.',
  seen: ['kubernetes/kubeadm#196'],
  check: (model) =>
    model.pools.flatMap(({ machines }) => {
      const [first] = machines;
      const asked = first && listensAlike(first) ? [first] : machines;
      return asked.flatMap((machine) => checkMachine(model, machine));
    }),
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

function checkMachine(model: ClusterModel, machine: MachineModel): Issue[] {
  const pods = [...staticPodsOf(machine.pool.shared), ...staticPodsOf(machine.own)];
  const listeners = listenersOn(model, machine);
  return pods.flatMap((pod) => {
    const own = listeners.filter(({ program }) => program === pod.name);
    return own.length === 0 ? [] : checkPod(machine, pod, own);
  });
}

function checkPod(machine: MachineModel, pod: StaticPod, listening: readonly Listener[]): Issue[] {
  const container = valueAt(pod.document, '/spec/containers/0');
  const ports = tablesAt(container, '/ports');
  return PROBES.flatMap((probe) => {
    const asked = valueAt(container, `/${probe}/httpGet/port`);
    // Without a host the kubelet asks the address of the pod, which for a static pod is the machine's.
    const host = textAt(container, `/${probe}/httpGet/host`) ?? machine.plan.address;
    const port = typeof asked === 'string' ? ports.find(({ name }) => name === asked)?.containerPort : asked;
    if (asked === undefined || listening.some((each) => answers(each, machine, host, numberOf(port))))
      return [];
    const there = listening.map((each) => `${each.address}:${each.port}`).join(', ');
    const message = `${probe} asks ${host}:${shown(port ?? asked)}, but ${pod.name} listens on ${there}`;
    return [wrongIn(machine, pod.file, message, 'ask it there')];
  });
}

function answers(at: Listener, { plan }: MachineModel, host: string, port: number): boolean {
  const there = at.address === '*' ? [plan.address, '127.0.0.1', 'localhost'] : [at.address];
  return at.port === port && there.includes(host);
}
