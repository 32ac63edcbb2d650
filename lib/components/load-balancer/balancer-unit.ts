import { type Artifact, dropin, enable } from '../../artifacts';
import type { UnitFacts } from '../../os';
import type { ClusterPlan } from '../../plan';

/** What the unit of the load balancer has of its own. */
export interface BalancerUnitProps {
  readonly facts: UnitFacts;
  readonly reason: string;
  /** Settings of its section Service. */
  readonly service: Readonly<Record<string, string>>;
}

/**
 * haproxy or keepalived as the system's own unit, which its package brings; `systemctl reload` gives it a changed
 * configuration. It is not ordered behind the unit that installs packages: Debian's packages start their units while
 * they are installed, and wait for that.
 */
export function balancerUnit(plan: ClusterPlan, { facts, reason, service }: BalancerUnitProps): Artifact[] {
  const content = {
    Unit: { StartLimitIntervalSec: '0' },
    Service: { ...allowance(plan, facts), ...service, ...ALWAYS },
  };
  return [
    dropin(
      facts.unit,
      '20-bootwright.conf',
      { format: 'systemd', unit: content },
      'starts it again whatever ends it',
    ),
    enable(facts.unit, reason),
  ];
}

/** As the kubelet does with a critical pod: started again, and the last to go when memory is short. */
const ALWAYS = { OOMScoreAdjust: '-997', Restart: 'always', RestartSec: '2' };

/** Without the dash, a policy that has no such switch would keep it from starting. */
function allowance({ host }: ClusterPlan, { selinuxBoolean }: UnitFacts): Readonly<Record<string, string>> {
  if (selinuxBoolean === undefined || host.selinux !== 'enforcing') return {};
  return { ExecStartPre: `-/usr/sbin/setsebool ${selinuxBoolean} on` };
}
