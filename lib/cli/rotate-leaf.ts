import { certificateNames, certificates } from '../pki/certificates';
import { type LeafTarget, leafName, renewIssued, renewLeaf } from '../pki/rotation';
import { validFrom } from '../pki/validity';
import type { ClusterPlan } from '../plan';
import { readIssued } from './brought-files';
import type { Edit } from './rotate-command';
import { UsageError, UserError } from './user-error';

/** Certificates of one kind, or all, with other keys: of one machine, or of all. */
export function rotateLeaf(text: string, machine: string | undefined, days: number): Edit {
  const name = leafName(text);
  return (file, plan) => {
    checkHolder({ name, machine }, plan);
    const validity = validFrom(Date.now(), days);
    const renewed = leavesOf(name, machine, plan).reduce(
      (so, each) => renewLeaf(so, { name: each, machine }, validity),
      file,
    );
    return { file: renewed, change: { kind: 'leaf', target: { name, machine } } };
  };
}

/** All leaves of one machine are each renewed for it; those of all machines at once. */
function leavesOf(
  name: LeafTarget['name'],
  machine: string | undefined,
  { machines }: ClusterPlan,
): LeafTarget['name'][] {
  const roles = machines.find((each) => each.name === machine)?.roles;
  if (name !== 'all' || !roles) return [name];
  return certificateNames.filter((each) => roles.some((role) => certificates[each].holders.includes(role)));
}

/** A machine that holds no such leaf would get a line in the file that nothing ever reads. */
function checkHolder({ name, machine }: LeafTarget, { machines }: ClusterPlan): void {
  if (machine === undefined) return;
  const found = machines.find((each) => each.name === machine);
  if (!found) throw new UsageError(`${machine}: there is no such machine; leave it out for all of them`);
  const holders = name === 'all' ? found.roles : certificates[name].holders;
  if (found.roles.some((role) => holders.includes(role))) return;
  throw new UsageError(`${machine}: it has no leaf ${name}; name one that is ${holders.join(' or ')}`);
}

/** Leaves of an authority whose key is not here, from a folder as `secrets --issued` takes it. */
export function rotateIssued(folder: string): Edit {
  const issued = readIssued(folder);
  const machines = Object.keys(issued);
  if (machines.length === 0) throw new UserError(`${folder}: it is empty; put <machine>/<path> into it`);
  return (file, plan) => {
    const unknown = machines.find((name) => !plan.machines.some((each) => each.name === name));
    if (unknown) throw new UserError(`${folder}/${unknown}: there is no such machine; correct its name`);
    return { file: renewIssued(file, issued), change: { kind: 'issued', machines } };
  };
}
