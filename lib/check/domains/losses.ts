import type { ClusterModel, MachineModel } from '../../constructs';
import { groupBy } from '../../formats';
import { type DomainKind, domainKinds } from '../../plan';

/** What may go down at once: one machine, or a failure domain with all that is in it. */
export interface Loss {
  /** `machine master1`, `rack r1`. */
  readonly what: string;
  readonly kind: DomainKind | 'machine';
  readonly machines: ReadonlySet<MachineModel>;
}

/** Every single machine of etcd and the control plane, and every domain that the description tells of. */
export function lossesOf(model: ClusterModel): readonly Loss[] {
  const machines = model.pools.flatMap((pool) => pool.machines);
  const alone = machines.filter(({ plan }) => !plan.roles.includes('worker'));
  return [
    ...alone.map(lossOf),
    ...domainKinds.flatMap((kind) =>
      [...byDomain(machines, kind)].map(([value, within]) => ({
        what: `${kind} ${value}`,
        kind,
        machines: new Set(within),
      })),
    ),
  ];
}

/** The loss of one machine. */
export function lossOf(machine: MachineModel): Loss {
  return { what: `machine ${machine.plan.name}`, kind: 'machine', machines: new Set([machine]) };
}

/** The machines of each domain of a kind, in the order in which the description tells of them. */
export function byDomain(
  machines: readonly MachineModel[],
  kind: DomainKind,
): ReadonlyMap<string, readonly MachineModel[]> {
  return groupBy(machines, ({ plan }) => plan.domains[kind]);
}

/** Names for a message: `etcd1 and etcd2`. */
export function named(machines: readonly MachineModel[]): string {
  const names = machines.map(({ plan }) => plan.name);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
