import type { Unit } from '../artifacts';
import { error, type Issue, type Placed } from '../plan';
import type { UnitSpec } from '../spec';
import { REASON } from './added-file';

/** A unit that the description adds, or one of the system's that it enables, disables or masks. */
export function toUnit({ value, path }: Placed<UnitSpec>): Unit {
  const enabled = value.enabled ?? value.content !== undefined;
  return {
    kind: 'unit',
    name: value.name,
    ...(value.content === undefined ? {} : { content: { format: 'text', text: value.content } }),
    state: value.masked ? 'masked' : enabled ? 'enabled' : 'disabled',
    reason: REASON,
    overriddenBy: [path],
  };
}

/** Unit names and suffixes as systemd.unit(5) has them, with its longest one. */
const UNIT =
  /^(?=.{1,255}$)[A-Za-z0-9:_.\\@-]+\.(automount|mount|path|scope|service|slice|socket|swap|target|timer)$/;

export function checkUnit({ value, path }: Placed<UnitSpec>): Issue[] {
  const { content, enabled, masked, name } = value;
  if (!UNIT.test(name)) {
    const mend = 'write its name with suffix, such as backup.timer';
    return [error(`${path}.name`, `${name} is not a unit`, mend)];
  }
  const text = content !== undefined;
  if (masked && (text || enabled)) {
    return [error(path, `${name} is masked and ${text ? 'has content' : 'enabled'}`, 'choose one')];
  }
  return text && enabled !== false ? checkEnabled(value, path) : [];
}

function checkEnabled(unit: UnitSpec, path: string): Issue[] {
  const { content = '', name } = unit;
  if (isTemplate(unit)) {
    const message = `${name} is a template, which cannot be enabled without an instance`;
    const mend = `set enabled to false, and add a unit ${name.replace('@', '@a')} or another instance`;
    return [error(path, message, mend)];
  }
  if (/^\[Install\]/m.test(content)) return [];
  const message = `${name} is to be enabled but has no [Install] section`;
  return [error(`${path}.content`, message, 'add one, or set enabled to false')];
}

/** A template without an instance of its own (systemd.unit(5), DefaultInstance=). */
function isTemplate({ name, content = '' }: UnitSpec): boolean {
  return /@\.[a-z]+$/.test(name) && !/^\s*DefaultInstance\s*=\s*\S/m.test(content);
}
