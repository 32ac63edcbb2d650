import { EVICTION_HARD, MERGE } from '../components/kubelet/filled-maps';
import type { ClusterModel, PoolModel } from '../constructs';
import { error, type HardwarePlan, type Issue } from '../plan';
import { quantityOf } from '../releases/quantity';
import type { Document } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown, tableAt } from './read/value';
import type { Rule } from './rule';

/** What is kept from pods leaves something of the machine to them. */
export const nodeAllocatable: Rule = {
  name: 'node-allocatable',
  protects:
    'A kubelet that keeps more from pods than its machine has does not start; one that keeps all of it takes no pod.',
  seen: ['https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/'],
  check: (model) =>
    model.pools.flatMap((pool) => [...checkPool(model, pool), ...checkReservedCpus(model, pool)]),
};

/** What is more is on no machine that we know of, where nobody has said how many CPUs there are; ours. */
const MOST_CPUS = 768;

/** pkg/kubelet/cm/cpumanager: it exits if it is to keep a CPU that is not there, or all of them. */
function checkReservedCpus(model: ClusterModel, pool: PoolModel): Issue[] {
  const { hardware, hardwareSaid, path } = pool.plan;
  const kubelet = kubeletConfiguration(model, pool);
  const said = shown(kubelet?.fields.reservedSystemCPUs ?? '');
  const last = Math.max(-1, ...Array.from(said.matchAll(/\d+/g), ([number]) => Number(number)));
  const cpus = hardwareSaid ? hardware.cpus : MOST_CPUS;
  if (!kubelet || last < cpus) return [];
  const has = hardwareSaid ? `the machine has ${cpus}, from 0 on` : `no machine has so many`;
  const message = `${kubelet.file.path}: reservedSystemCPUs ${said} names CPU ${last}, and ${has}`;
  return [error(placeOf(kubelet.file, pool, message), message, `name others, or correct ${path}.hardware`)];
}

/** What a machine has of something, and which eviction keeps some of it too (kubelet, cm/node_container_manager). */
interface Resource {
  readonly name: string;
  readonly signal: string | undefined;
  /** Undefined if nobody has said. */
  readonly has: (hardware: HardwarePlan) => number | undefined;
  readonly unit: string;
  readonly size: number;
}

const RESOURCES: readonly Resource[] = [
  { name: 'cpu', signal: undefined, has: ({ cpus }) => cpus, unit: 'CPUs', size: 1 },
  {
    name: 'ephemeral-storage',
    signal: 'nodefs.available',
    has: ({ diskGiB }) => diskGiB,
    unit: 'GiB',
    size: 2 ** 30,
  },
  {
    name: 'memory',
    signal: 'memory.available',
    has: ({ memoryGiB }) => memoryGiB,
    unit: 'GiB',
    size: 2 ** 30,
  },
];

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const { hardware, hardwareSaid, path } = pool.plan;
  const kubelet = hardwareSaid ? kubeletConfiguration(model, pool) : undefined;
  if (!kubelet) return [];
  const { fields, file } = kubelet;
  return RESOURCES.flatMap((resource) => {
    const has = resource.has(hardware);
    if (has === undefined) return [];
    const kept = keptOf(fields, resource, has * resource.size);
    if (kept.reduce((sum, { amount }) => sum + amount, 0) < has * resource.size) return [];
    const parts = kept.map(({ text }) => text).join(' and ');
    const message = `${file.path}: ${parts} leave pods nothing of the ${resource.name} of the machine, ${has} ${resource.unit}`;
    return [error(placeOf(file, pool, message), message, `keep less from pods, or correct ${path}.hardware`)];
  });
}

interface Kept {
  readonly text: string;
  readonly amount: number;
}

function keptOf(fields: Document, { name, signal }: Resource, whole: number): Kept[] {
  const reserved = ['kubeReserved', 'systemReserved'].flatMap((field) => {
    const value = tableAt(fields, `/${field}`)[name];
    return value === undefined ? [] : [keptBy(field, value, whole)];
  });
  const threshold = signal === undefined ? undefined : thresholdsOf(fields)[signal];
  return threshold === undefined ? reserved : [...reserved, keptBy('evictionHard', threshold, whole)];
}

/** The kubelet takes its own where there is none at all, or where it is told to join the two. */
function thresholdsOf(fields: Document): Document {
  const written = tableAt(fields, '/evictionHard');
  const joined = Object.keys(written).length === 0 || fields[MERGE] === true;
  return joined ? { ...EVICTION_HARD, ...written } : written;
}

/** What is no amount is told of by rule fields. */
function keptBy(field: string, value: unknown, whole: number): Kept {
  const text = shown(value);
  const amount = text.endsWith('%') ? (whole * Number(text.slice(0, -1))) / 100 : quantityOf(text);
  return { text: `${field} ${text}`, amount: amount || 0 };
}
