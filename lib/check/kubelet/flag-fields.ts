import type { PoolModel } from '../../constructs';
import { flagsOf } from '../../releases/facts';
import { own } from '../../releases/own';
import type { Document } from '../read/files';
import { givenValue, normalized } from '../releases/judge-flag';
import { programsOn } from '../releases/program';

type Read = (text: string) => unknown;

const asText: Read = (text) => text;
const asNumber: Read = Number;
const asSwitch: Read = (text) => /^(1|t)/i.test(text);
const asList: Read = (text) => text.split(',').filter(Boolean);
const asTable =
  (between: RegExp, read: Read): Read =>
  (text) =>
    Object.fromEntries(asPairs(text, between).map(([name, value]) => [name, read(value)]));

function asPairs(text: string, between: RegExp): [string, string][] {
  return text
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.search(between);
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

/** Since 1.32 a program's name may stand before a gate, `kube:A=true`. */
const asGates: Read = (text) => asTable(/=/, asSwitch)(text.replaceAll('kube:', ''));

/** Flags that are fields too, of those that clash with others: a flag wins (cmd/kubelet/app/options, AddKubeletConfigFlags). */
const FLAGS: Readonly<Record<string, { readonly field: string; readonly read: Read }>> = {
  'cgroup-root': { field: 'cgroupRoot', read: asText },
  'cgroups-per-qos': { field: 'cgroupsPerQOS', read: asSwitch },
  'cpu-cfs-quota-period': { field: 'cpuCFSQuotaPeriod', read: asText },
  'enforce-node-allocatable': { field: 'enforceNodeAllocatable', read: asList },
  'eviction-hard': { field: 'evictionHard', read: asTable(/</, asText) },
  'eviction-soft': { field: 'evictionSoft', read: asTable(/</, asText) },
  'eviction-soft-grace-period': { field: 'evictionSoftGracePeriod', read: asTable(/=/, asText) },
  'feature-gates': { field: 'featureGates', read: asGates },
  'image-gc-high-threshold': { field: 'imageGCHighThresholdPercent', read: asNumber },
  'image-gc-low-threshold': { field: 'imageGCLowThresholdPercent', read: asNumber },
  'kube-reserved-cgroup': { field: 'kubeReservedCgroup', read: asText },
  'reserved-cpus': { field: 'reservedSystemCPUs', read: asText },
  'serialize-image-pulls': { field: 'serializeImagePulls', read: asSwitch },
  'system-cgroups': { field: 'systemCgroups', read: asText },
  'system-reserved-cgroup': { field: 'systemReservedCgroup', read: asText },
  'topology-manager-policy': { field: 'topologyManagerPolicy', read: asText },
  'topology-manager-scope': { field: 'topologyManagerScope', read: asText },
};

/** The fields that the flags of a pool's kubelets say, each with its flag. */
export function flagFields(pool: PoolModel): ReadonlyMap<string, FlagField> {
  const found = programsOn(pool)
    .filter(({ at }) => at.program === 'kubelet')
    .flatMap(({ at, flags }) =>
      flags.flatMap((flag) => {
        const name = normalized(at, flag.name);
        const [known, facts] = [own(FLAGS, name), own(flagsOf(at), name)];
        if (!known || !facts) return [];
        return [[known.field, { flag: name, value: known.read(givenValue(flag, facts)) }] as const];
      }),
    );
  return new Map(found);
}

export interface FlagField {
  readonly flag: string;
  readonly value: unknown;
}

/** Fields with those of flags over them: a map of gates is joined, all else replaced. */
export function withFlags(fields: Document, flags: ReadonlyMap<string, FlagField>): Document {
  const said = Object.fromEntries([...flags].map(([field, { value }]) => [field, value]));
  const gates = { ...(fields.featureGates as object), ...(said.featureGates as object) };
  return { ...fields, ...said, ...('featureGates' in said ? { featureGates: gates } : {}) };
}
