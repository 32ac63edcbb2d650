import type { BootSpec } from '../../spec';
import { choose, type Derived, derive } from '../derived';

/** What the things stand that all machines ask at once. */
export interface StormLimits {
  readonly serverMbps: Derived<number>;
  readonly registryMbps: Derived<number>;
  readonly machineMbps: Derived<number>;
  /** Machines that are powered on together. */
  readonly atOnce: Derived<number>;
}

/** dnsmasq serves no more files by TFTP at once unless it is told to (dnsmasq(8), --tftp-max). */
export const TFTP_MAX = 50;

/** In a cluster, however many API servers it has: RKE2 was tested with it (rke2-docs, requirements.md). */
const JOINS = 50;

const GIGABIT = 1000;

/** The smallest of what DHCP and TFTP, and the API, stand. */
export function planLimits({ netboot, powerOn = {} }: BootSpec): StormLimits {
  const usual = (what: string) =>
    derive(GIGABIT, `${what}: one gigabit, unless you declare it`, 'boot.powerOn');
  return {
    serverMbps: choose(powerOn.serverMbps, usual('the boot server')),
    registryMbps: choose(powerOn.registryMbps, usual('registries and mirrors')),
    machineMbps: choose(powerOn.machineMbps, usual('a machine')),
    atOnce: choose(powerOn.atOnce, planAtOnce(netboot ?? ['dnsmasq'])),
  };
}

function planAtOnce(netboot: readonly string[]): Derived<number> {
  const joining = `${JOINS} that join a cluster at once`;
  if (!netboot.includes('dnsmasq')) return derive(JOINS, joining, 'rke2-docs requirements.md');
  const reason = `${TFTP_MAX} that dnsmasq serves by TFTP at once, and ${joining}`;
  return derive(Math.min(TFTP_MAX, JOINS), reason, 'dnsmasq(8) --tftp-max; rke2-docs requirements.md');
}
