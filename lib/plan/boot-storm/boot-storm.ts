import type { ClusterSpec } from '../../spec';
import { type Derived, derive } from '../derived';
import { error, type Issue } from '../issue';
import type { EndpointPlan, PoolPlan } from '../plan';
import { downloadsOf } from './downloads';
import { planLimits, type StormLimits } from './limits';
import { planWaves, type Starting, type WavePlan } from './waves';

/** How a power-on of all machines goes. */
export interface BootStormPlan {
  readonly limits: StormLimits;
  readonly waves: readonly WavePlan[];
  /** From the first power-on until the last machine is ready. */
  readonly minutes: number;
  /** How long a bootstrap token must live. */
  readonly tokenHours: Derived<number>;
}

type Pool = Pick<PoolPlan, 'bootFrom' | 'machines' | 'os' | 'roles'>;

/** etcd first, then control planes, then the rest: no machine needs another, but none has to wait long so. */
const ORDER = ['etcd', 'control-plane', 'worker'] as const;

/** Machines that fail the first time need a second wave, so a token has to live twice as long as the plan. */
const SLACK = 2;

export function planBootStorm(
  spec: ClusterSpec,
  { endpoint, pools }: { readonly endpoint: EndpointPlan; readonly pools: readonly Pool[] },
): BootStormPlan {
  const controlPlanes = pools.filter(({ roles }) => roles.includes('control-plane'));
  const limits = planLimits(
    spec.boot,
    controlPlanes.reduce((sum, { machines }) => sum + machines.length, 0),
  );
  const waves = planWaves(startingOf(spec, endpoint, pools), limits);
  const minutes = waves.at(-1)?.ready ?? 0;
  const reason = `${waves.length} waves take ${minutes} minutes, and as long again for machines that fail the first time`;
  const tokenHours = derive(Math.ceil((SLACK * minutes) / 60), reason, 'boot-plan.md');
  return { limits, waves, minutes, tokenHours };
}

function startingOf(spec: ClusterSpec, endpoint: EndpointPlan, pools: readonly Pool[]): Starting[] {
  const sorted = ORDER.flatMap((role) => pools.filter(({ roles }) => firstRole(roles) === role));
  return sorted.flatMap((pool) => {
    const choices = { cni: spec.cni ?? 'calico', endpoint };
    const downloads = downloadsOf(pool, choices, spec.boot.powerOn ?? {});
    return pool.machines.map((machine) => ({ machine, downloads }));
  });
}

function firstRole(roles: Pool['roles']): (typeof ORDER)[number] | undefined {
  return ORDER.find((role) => roles.includes(role));
}

/** Figures that are none. */
export function checkPowerOn({ boot }: ClusterSpec, issues: Issue[]): void {
  for (const [field, value] of Object.entries(boot.powerOn ?? {})) {
    if (Number.isFinite(value) && value > 0 && (field !== 'atOnce' || Number.isInteger(value))) continue;
    issues.push(error(`boot.powerOn.${field}`, `${value} is not an amount`, 'write a number above 0'));
  }
}
