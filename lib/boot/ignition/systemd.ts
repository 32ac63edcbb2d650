import { type MachineConfig, pathOf, type RenderedFile, type Unit } from '../../artifacts';
import type { SystemdUnit } from './types';

/** Units and drop-ins, each unit once. */
export function unitsOf({ files, units }: MachineConfig): readonly SystemdUnit[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const declared = units.map((unit) => {
    const contents = texts.get(pathOf(unit) ?? '');
    return { name: unit.name, ...STATES[unit.state], ...(contents === undefined ? {} : { contents }) };
  });
  return mergeUnits(declared, files.flatMap(dropinOf));
}

/**
 * Ignition enables and disables by preset. A masked unit must have none: it would fail the run that applies the
 * presets on the first boot.
 */
const STATES: Readonly<Record<Unit['state'], Pick<SystemdUnit, 'enabled' | 'mask'>>> = {
  disabled: { enabled: false },
  enabled: { enabled: true },
  masked: { mask: true },
  static: {},
};

function dropinOf({ artifact, text }: RenderedFile): SystemdUnit[] {
  if (artifact.kind !== 'dropin') return [];
  return [{ name: artifact.unit, dropins: [{ name: artifact.name, contents: text }] }];
}

/** A name may stand in the list once, so all that is said of a unit is gathered in its first place. */
export function mergeUnits(
  units: readonly SystemdUnit[],
  further: readonly SystemdUnit[],
): readonly SystemdUnit[] {
  if (further.length === 0) return units;
  const merged = new Map(units.map((unit) => [unit.name, unit]));
  for (const unit of further) {
    const before = merged.get(unit.name);
    merged.set(unit.name, before ? mergeUnit(before, unit) : unit);
  }
  return [...merged.values()];
}

function mergeUnit(before: SystemdUnit, after: SystemdUnit): SystemdUnit {
  return { ...before, ...after, dropins: [...(before.dropins ?? []), ...(after.dropins ?? [])] };
}
