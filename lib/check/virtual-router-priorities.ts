import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { type VirtualRouter, virtualRouters } from './read/keepalived';
import type { Rule } from './rule';

/** A machine whose check fails falls behind every one whose check does not. */
export const virtualRouterPriorities: Rule = {
  name: 'virtual-router-priorities',
  protects:
    'If the check takes off less than the priorities lie apart, the address stays on a machine that serves nobody.',
  seen: ['lablabs/ansible-role-rke2#60', 'aledbf/kube-keepalived-vip#72'],
  check: (model) => {
    const all = virtualRouters(model);
    return all.flatMap((router) => {
      const others = all.filter((each) => each.id === router.id && each !== router);
      return [...checkTwin(router, others), ...checkWeight(router, others), ...checkRoom(router)];
    });
  },
};

/** VRRP falls back on addresses then, and a machine that is back takes the address away from one that works. */
function checkTwin(router: VirtualRouter, others: readonly VirtualRouter[]): Issue[] {
  const twin = others.find(({ priority }) => priority === router.priority);
  if (!twin) return [];
  const message = `priority ${router.priority} is that of ${twin.machine.plan.name} too`;
  return [wrongIn(router.machine, router.file, message, 'give each machine its own')];
}

function checkWeight(router: VirtualRouter, others: readonly VirtualRouter[]): Issue[] {
  const lowest = Math.min(...others.map(({ priority }) => priority));
  const gap = router.priority - lowest;
  return router.weights
    .filter((weight) => weight !== 0 && Math.abs(weight) <= gap)
    .map((weight) => {
      const message = `a failing check changes priority ${router.priority} by ${weight}, and another machine has ${lowest}`;
      const mend = `write weight -${gap + 1} or lower, or bring the priorities closer`;
      return wrongIn(router.machine, router.file, message, mend);
    });
}

/** keepalived keeps priorities within 1 and 254: below, two that fail would be alike, and so would one that works. */
function checkRoom(router: VirtualRouter): Issue[] {
  const left = router.priority + Math.min(0, ...router.weights);
  if (left >= 1 && router.priority <= 254) return [];
  const message = `priority ${router.priority}, ${left} when the check fails, is outside of 1 to 254`;
  return [wrongIn(router.machine, router.file, message, 'write a priority in between')];
}
