import type { ClusterSpec } from '../../spec';
import { type Derived, derive } from '../derived';
import { error, type Issue, warning } from '../issue';
import type { EndpointPlan, MachinePlan, PoolPlan } from '../plan';
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

interface Storming {
  readonly endpoint: EndpointPlan;
  readonly machines: readonly MachinePlan[];
  readonly pools: readonly Pick<PoolPlan, 'bootFrom' | 'id' | 'os' | 'roles'>[];
}

/** etcd first, then control planes, then the rest: no machine needs another, but none has to wait long so. */
const ORDER = ['etcd', 'control-plane', 'worker'] as const;

/** Machines that fail the first time need a second wave, so a token has to live twice as long as the plan. */
const SLACK = 2;

export function planBootStorm(spec: ClusterSpec, storming: Storming): BootStormPlan {
  const limits = planLimits(spec.boot);
  const waves = planWaves(startingOf(spec, storming), limits);
  const minutes = waves.at(-1)?.ready ?? 0;
  const reason = `${waves.length} waves take ${minutes} minutes, and as long again for machines that fail the first time`;
  const tokenHours = derive(Math.ceil((SLACK * minutes) / 60), reason, 'boot-plan.md');
  return { limits, waves, minutes, tokenHours };
}

function startingOf(spec: ClusterSpec, { endpoint, machines, pools }: Storming): Starting[] {
  const choices = { cni: spec.cni ?? 'calico', endpoint };
  const powerOn = spec.boot.powerOn ?? {};
  const byPool = new Map(pools.map((pool) => [pool.id, downloadsOf(pool, choices, powerOn)]));
  const sorted = ORDER.flatMap((role) => machines.filter(({ roles }) => firstRole(roles) === role));
  return sorted.flatMap((machine) => {
    const downloads = byPool.get(machine.pool);
    return downloads ? [{ machine, downloads }] : [];
  });
}

function firstRole(roles: MachinePlan['roles']): (typeof ORDER)[number] | undefined {
  return ORDER.find((role) => roles.includes(role));
}

/** Minutes from which on a power-on is a plan of its own: half a day. */
const LONG = 12 * 60;

/** A power-on of all machines that nobody waits for. */
export function checkBootTime({ limits, minutes, waves }: BootStormPlan, issues: Issue[]): void {
  // An amount that is none is told.
  if (minutes <= LONG || !Number.isFinite(minutes)) return;
  const machines = waves.reduce((sum, wave) => sum + wave.machines.length, 0);
  const { serverMbps, registryMbps } = limits;
  const speed = `${serverMbps.value} Mbit/s from the boot server and ${registryMbps.value} from registries`;
  const message = `to power all ${machines} machines on takes ${Math.round(minutes / 60)} hours with ${speed} (boot-plan.md)`;
  const mend =
    'serve from several boot servers and mirrors behind one name, and declare what they do together';
  issues.push(warning('boot.powerOn', message, mend));
}

/** Figures that are none. */
export function checkPowerOn({ boot }: ClusterSpec, issues: Issue[]): void {
  for (const [field, value] of Object.entries(boot.powerOn ?? {})) {
    const whole = field === 'atOnce';
    if (Number.isFinite(value) && value > 0 && (!whole || Number.isInteger(value))) continue;
    const [what, mend] = whole ? ['a number of machines', 'a whole number'] : ['an amount', 'a number'];
    issues.push(error(`boot.powerOn.${field}`, `${value} is not ${what}`, `write ${mend} above 0`));
  }
}
