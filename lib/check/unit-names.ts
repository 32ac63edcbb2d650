import type { PoolModel } from '../constructs';
import { SYSTEM_UNITS } from '../os/system-units';
import { type Issue, warning } from '../plan';
import { mistyped } from '../plan/suggest';
import { isByHand } from './read/by-hand';
import { placeOf } from './read/place';
import { type Reading, readings } from './read/readings';
import { isUnitFile, type UnitLine, unitLines, unitOf } from './read/units';
import type { Rule } from './rule';

/** A unit that others need, or that has the name of one almost, is there. */
export const unitNames: Rule = {
  name: 'unit-names',
  protects:
    'A unit that requires one which is not there never starts; one that only wants it starts at the wrong time.',
  seen: ['https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html'],
  check: ({ pools }) =>
    pools.flatMap((pool) => readings(pool, isUnitFile).flatMap((reading) => checkUnits(pool, reading))),
};

/** Without these a unit does not start; those of the second kind it starts without (systemd.unit(5)). */
const REQUIRING = ['BindsTo', 'Requires', 'Requisite'];
const WANTING = ['After', 'Before', 'PartOf', 'Upholds', 'Wants'];

/** systemd makes the other types itself: of /etc/fstab, of devices, and of what needs them. */
const TYPES = /^[^%]+\.(path|service|socket|target|timer)$/;

function checkUnits(pool: PoolModel, { files, machine }: Reading): Issue[] {
  if (!files.some(isByHand)) return [];
  const named = [...pool.shared.units, ...machine.own.units].map(({ name }) => name);
  const alias = files.flatMap(unitLines).filter(({ key }) => key === 'Alias');
  const ours = [...new Set([...named, ...files.map(unitOf), ...alias.flatMap(wordsOf)])];
  const known = new Set([...ours, ...SYSTEM_UNITS]);
  // What no hand wrote or changed is named by our own components.
  return files.filter(isByHand).flatMap((file) =>
    unitLines(file).flatMap((line) =>
      wordsOf(line)
        .filter((name) => TYPES.test(name) && !isKnown(name, known))
        .flatMap((name) => told(pool, line, name, ours)),
    ),
  );
}

function wordsOf({ value }: UnitLine): string[] {
  return value.split(/\s+/).filter((word) => word !== '');
}

/** An instance is there where its template is. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || known.has(name.replace(/@[^@]*(\.[a-z]+)$/, '@$1'));
}

function told(
  pool: PoolModel,
  { file, key, section }: UnitLine,
  name: string,
  ours: readonly string[],
): Issue[] {
  const near = mistyped(name, ours);
  const isRequired = REQUIRING.includes(key);
  if (section !== 'Unit' || !(isRequired || (WANTING.includes(key) && near))) return [];
  const message = `${file.path}: ${key} names ${name}, which neither the description nor the system is known to bring`;
  const mend = near
    ? `did you mean ${near}?`
    : 'add it with units, or make sure that one of its packages brings it';
  const end = isRequired ? `: without it ${unitOf(file)} does not start` : '';
  return [warning(placeOf(file, pool, name), `${message}${end}`, mend)];
}
