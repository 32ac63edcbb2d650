import { listAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import type { RecordRule } from './records';
import { labelValue } from './texts';

/** How many values an operator takes. */
const VALUES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  DoesNotExist: [0, 0],
  Exists: [0, 0],
  Gt: [1, 1],
  In: [1, Infinity],
  Lt: [1, 1],
  NotIn: [1, Infinity],
};

export const judgeTerm: RecordRule = (value, pointer) => {
  const operator = String(value.operator);
  const [least, most] = VALUES[operator] ?? [0, Infinity];
  const { length } = listAt(value, '/values');
  const at = `${pointer}/values`;
  if (length < least)
    return [{ pointer: at, says: `is empty, and ${operator} needs one`, mend: 'write one' }];
  return length > most
    ? [{ pointer: at, says: `has ${length}, and ${operator} takes ${most}`, mend: 'remove some' }]
    : [];
};

/** ValidateTolerations. */
export const judgeToleration: RecordRule = (toleration, pointer) => {
  const { effect, key, operator, tolerationSeconds, value } = toleration;
  const says: Fault[] = [];
  const say = (field: string, what: string, mend: string) =>
    says.push({ pointer: `${pointer}/${field}`, says: what, mend });
  if (isNothing(key) && operator !== 'Exists')
    say('operator', 'must be Exists without a key', 'write Exists');
  if (tolerationSeconds !== undefined && tolerationSeconds !== null && effect !== 'NoExecute')
    say('effect', `is ${shortly(effect)} with tolerationSeconds`, 'write NoExecute');
  if (operator === 'Exists' && !isNothing(value))
    say('value', 'is there, and operator is Exists', 'remove it');
  const equal = isNothing(operator) || operator === 'Equal';
  const wrong = equal && !isNothing(value) ? labelValue(value) : undefined;
  if (wrong) say('value', `is ${shortly(value)}, which ${wrong.says}`, wrong.mend);
  return says;
};
