import { type Artifact, keyOf } from '../artifacts';
import { extras } from '../components/extras';
import type { Placement } from './render';

/**
 * Without what the description adds and a component says alike: a package that is installed anyway, a unit that is
 * masked or enabled already. It holds as it is, and belongs to the component.
 */
export function withoutSaidAlready(placements: readonly Placement[]): Placement[] {
  const [added, ours] = [placements.filter(isAdded), placements.filter((each) => !isAdded(each))];
  if (!added.some(({ artifact }) => isBare(artifact))) return [...placements];
  const said = new Map(ours.map(({ artifact }) => [keyOf(artifact), artifact]));
  return placements.filter(
    (each) => !isAdded(each) || !saysLess(each.artifact, said.get(keyOf(each.artifact))),
  );
}

function isAdded({ component }: Placement): boolean {
  return component === extras.name;
}

function isBare({ kind }: Artifact): boolean {
  return kind === 'kernel-argument' || kind === 'package' || kind === 'unit';
}

/** Whether all that `added` says is in `ours`. Another state or text is a clash, of which `ownership` tells. */
function saysLess(added: Artifact, ours: Artifact | undefined): boolean {
  if (ours === undefined || added.kind !== ours.kind) return false;
  if (added.kind === 'unit')
    return added.content === undefined && added.state === (ours as typeof added).state;
  return added.kind === 'kernel-argument' || (added.kind === 'package' && added.version === undefined);
}
