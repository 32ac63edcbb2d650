import type { PoolModel } from '../constructs';
import { NEWER_UNIT_KEYS, UNIT_KEYS } from '../os/unit-keys';
import { type Issue, warning } from '../plan';
import { isCalendarEvent } from '../plan/calendar-event';
import { mistyped } from '../plan/suggest';
import { isByHand } from './read/by-hand';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { isUnitFile, type UnitLine, unitLines } from './read/units';
import type { Rule } from './rule';

/** What a hand wrote into a unit is spelled as systemd spells it, and times are such as it reads. */
export const unitKeys: Rule = {
  name: 'unit-keys',
  protects:
    'systemd logs a key that it does not know, and goes on without: the limit or the restart is not there.',
  seen: ['https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      readings(pool, isUnitFile).flatMap(({ files }) =>
        files.filter(isByHand).flatMap((file) => unitLines(file).flatMap((line) => check(pool, line))),
      ),
    ),
};

/** Sections and keys that begin so are for others (systemd.syntax(7)). */
const THEIRS = /^X-/;

function check(pool: PoolModel, line: UnitLine): Issue[] {
  const { file, key, section } = line;
  if (THEIRS.test(section) || THEIRS.test(key) || NEWER_UNIT_KEYS.has(key)) return [];
  const keys = UNIT_KEYS[section];
  if (keys?.includes(key)) return checkValue(pool, line);
  const [what, near] = keys
    ? [`[${section}] ${key}`, mistyped(key, keys)]
    : [`section [${section}]`, mistyped(section, Object.keys(UNIT_KEYS))];
  if (near === undefined && keys) return elsewhere(pool, file, section, key);
  const message = `${file.path}: systemd knows no ${what}`;
  return near === undefined ? [] : [warning(placeOf(file, pool, key), message, `did you mean ${near}?`)];
}

/** A key that another section has. */
function elsewhere(pool: PoolModel, file: UnitLine['file'], section: string, key: string): Issue[] {
  const right = Object.keys(UNIT_KEYS).find((each) => UNIT_KEYS[each]?.includes(key));
  if (right === undefined) return [];
  const message = `${file.path}: ${key} is nothing of [${section}]`;
  return [warning(placeOf(file, pool, key), message, `write it under [${right}]`)];
}

/** A timer without a time that it can read systemd does not start. */
function checkValue(pool: PoolModel, { file, key, value }: UnitLine): Issue[] {
  if (key !== 'OnCalendar' || value === '' || value.includes('%') || isCalendarEvent(value)) return [];
  const message = `${file.path}: OnCalendar=${value} is no time that systemd knows`;
  return [warning(placeOf(file, pool, value), message, 'write it as systemd.time(7) has it, such as daily')];
}
