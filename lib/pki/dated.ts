import type { ClusterModel, MachineModel } from '../constructs';
import { groupBy } from '../formats';
import { authorityNames } from './authorities';
import { broughtLeaves, leavesOf } from './calendar';
import type { CertificateName } from './certificates';
import { certificatesIn } from './certificates-in';
import { authorityValidity, validityOf } from './expiry';
import { epochId, epochOf, type Holder } from './leaf';
import {
  type AuthorityEpoch,
  type AuthorityName,
  isBrought,
  type SecretsFile,
  type Validity,
} from './secrets-file';

/** Something of the secrets that begins and ends. */
export interface Dated extends Validity {
  /** Where it stands in the secrets file. */
  readonly path: string;
  readonly what: string;
  /** What puts another in its place. */
  readonly mend: string;
  /** Whether nothing works without it; else it is on its way out, and only lies about. */
  readonly needed: boolean;
}

/** All that the secrets file has with dates, as far as this cluster's machines and people get it. */
export function datedIn(model: ClusterModel, file: SecretsFile): Dated[] {
  return [
    ...authorityNames.flatMap((name) => datedAuthority(file, name)),
    ...datedLeaves(model, file),
    ...datedIssued(file),
  ];
}

/** The generations of an authority that are trusted now. */
export function datedAuthority({ authorities }: SecretsFile, name: AuthorityName): Dated[] {
  const { issuing, accepted } = authorities[name];
  const newest = Math.max(...accepted.map(({ epoch }) => epoch));
  return accepted.map((generation, i) => {
    const { epoch } = generation;
    const needed = epoch >= issuing;
    return {
      path: `authorities.${name}.accepted[${i}]`,
      what: `authority ${name}, epoch ${epoch},`,
      mend: needed
        ? renewal(name, generation, epoch < newest)
        : `forget it: \`npm run rotate -- ca ${name} retire\``,
      needed,
      ...authorityValidity(generation),
    };
  });
}

function renewal(name: AuthorityName, generation: AuthorityEpoch, hasNext: boolean): string {
  if (hasNext) return `use the next one: \`npm run rotate -- ca ${name} switch\``;
  const bring = isBrought(generation) ? ' --bring <crt>,<key>' : '';
  return `replace it, step by step: \`npm run rotate -- ca ${name} introduce${bring}\`, then switch and retire`;
}

/** Leaves that are derived: those of one generation together, since one command renews them. */
function datedLeaves({ pools }: ClusterModel, file: SecretsFile): Dated[] {
  const found = new Map<string | undefined, { name: CertificateName; holders: Set<string> } & Validity>();
  const add = (name: CertificateName, holder: Holder) => {
    const id = epochId(file, name, holder);
    const { notBefore, notAfter } = epochOf(file, name, holder);
    const group = found.get(id) ?? { name, holders: new Set(), notBefore, notAfter };
    group.holders.add(holder === 'person' ? 'people' : holder.name);
    found.set(id, group);
  };
  for (const machine of pools.flatMap(({ machines }) => machines)) {
    for (const name of derivedLeaves(machine, file)) add(name, machine.plan);
  }
  for (const name of ['admin', 'super-admin'] as const) add(name, 'person');
  return [...found].map(([id, { name, holders, ...validity }]) => ({
    path: id === undefined ? 'leaves' : `leaves.renewed.${id}`,
    what: `${id === undefined ? 'the certificate' : `certificate ${name}`} of ${some([...holders])}`,
    mend: `issue anew: \`npm run rotate -- leaf ${id?.replace('/', ' ') ?? 'all'}\``,
    needed: true,
    ...validity,
  }));
}

function derivedLeaves(machine: MachineModel, file: SecretsFile): CertificateName[] {
  return leavesOf(machine).filter((name) => broughtLeaves(file, name, machine.plan.name).length === 0);
}

/** What somebody else made: the same file of all machines together where it has the same dates. */
function datedIssued({ issued }: SecretsFile): Dated[] {
  const all = Object.entries(issued).flatMap(([machine, files]) =>
    Object.keys(files).flatMap((path) =>
      certificatesIn(files, path).map((each) => ({ machine, path, ...validityOf(each) })),
    ),
  );
  const groups = groupBy(all, ({ path, notBefore, notAfter }) => [path, notBefore, notAfter].join());
  return [...groups.values()].map(([first, ...others]) => {
    const { machine, path, ...validity } = first as (typeof all)[number];
    const more = others.length > 0 ? `, and on ${others.length} more machines,` : '';
    const what = `the certificate in it${more}`;
    return { path: `issued.${machine}.${path}`, what, mend: ISSUE_ANEW, needed: true, ...validity };
  });
}

const ISSUE_ANEW =
  'let its authority issue another, and bring that: `npm run rotate -- issued <folder>` as with `secrets --issued`';

function some([first, ...others]: readonly string[]): string {
  return others.length === 0 ? String(first) : `${first} and ${others.length} more`;
}
