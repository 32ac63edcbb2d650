import type { MachinePlan } from '../plan';
import type { MachineDownloads } from './downloads';
import type { StormLimits } from './limits';

/** Machines that are powered on together. */
export interface WavePlan {
  /** Minutes after the first wave. */
  readonly start: number;
  /** When its last machine is expected to be ready. */
  readonly ready: number;
  readonly systemMB: number;
  readonly imagesMB: number;
  readonly machines: readonly MachinePlan[];
}

/** A machine and what it fetches. */
export interface Starting {
  readonly machine: MachinePlan;
  readonly downloads: MachineDownloads;
}

/** A wave that fetches for longer is divided: downloads that crawl are retried from the beginning and make it worse. */
const LONGEST_MINUTES = 15;

/** Even a small wave lasts so long, in which firmware asks for addresses one after the other. */
const SHORTEST_MINUTES = 2;

/** In the given order, as many in a wave as its limits allow; each begins when the one before has fetched. */
export function planWaves(machines: readonly Starting[], limits: StormLimits): WavePlan[] {
  const waves: WavePlan[] = [];
  let start = 0;
  for (const wave of divide(machines, limits)) {
    const { fetching, ...planned } = timed(wave, start, limits);
    waves.push(planned);
    start += fetching;
  }
  return waves;
}

function divide(machines: readonly Starting[], limits: StormLimits): Starting[][] {
  const waves: Starting[][] = [];
  let wave: Starting[] = [];
  let sum = { systemMB: 0, imagesMB: 0 };
  for (const each of machines) {
    const next = add(sum, each);
    const full = wave.length >= limits.atOnce.value || fetchMinutes(next, limits) > LONGEST_MINUTES;
    if (full && wave.length > 0) {
      waves.push(wave);
      wave = [];
      sum = { systemMB: 0, imagesMB: 0 };
    }
    wave.push(each);
    sum = add(sum, each);
  }
  return wave.length > 0 ? [...waves, wave] : waves;
}

function timed(wave: readonly Starting[], start: number, limits: StormLimits) {
  const sum = wave.reduce(add, { systemMB: 0, imagesMB: 0 });
  const slowest = wave.reduce((most, { downloads }) => Math.max(most, alone(downloads, limits)), 0);
  const own = wave.reduce((most, { downloads }) => Math.max(most, downloads.minutes), 0);
  const fetching = Math.max(SHORTEST_MINUTES, Math.ceil(Math.max(fetchMinutes(sum, limits), slowest)));
  return {
    ...sum,
    start,
    ready: start + fetching + own,
    machines: wave.map(({ machine }) => machine),
    fetching,
  };
}

type Sum = Pick<MachineDownloads, 'imagesMB' | 'systemMB'>;

function add(sum: Sum, { downloads }: Starting): Sum {
  return { systemMB: sum.systemMB + downloads.systemMB, imagesMB: sum.imagesMB + downloads.imagesMB };
}

/** Minutes in which boot server and registries have sent so much, whichever takes longer. */
export function fetchMinutes({ systemMB, imagesMB }: Sum, { serverMbps, registryMbps }: StormLimits): number {
  return Math.max(minutes(systemMB, serverMbps.value), minutes(imagesMB, registryMbps.value));
}

function alone({ systemMB, imagesMB }: MachineDownloads, { machineMbps }: StormLimits): number {
  return minutes(systemMB + imagesMB, machineMbps.value);
}

function minutes(megabytes: number, mbps: number): number {
  return (8 * megabytes) / mbps / 60;
}
