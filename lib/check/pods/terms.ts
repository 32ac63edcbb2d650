import { listAt, tablesAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import type { RecordRule } from './records';
import { dnsSubdomain, labelValue } from './texts';

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
export const judgeToleration: RecordRule = (toleration, pointer, { has }) => {
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
  const compared = operator === 'Gt' || operator === 'Lt';
  if (compared && !has('TaintTolerationComparisonOperators'))
    say('operator', `is ${shortly(operator)}, which needs TaintTolerationComparisonOperators`, 'write Equal');
  else if (compared && !/^(0|-?[1-9]\d*)$/.test(String(value)))
    say('value', `is ${shortly(value)}, which is no whole number`, 'write a number in quotes');
  if (wrong) say('value', `is ${shortly(value)}, which ${wrong.says}`, wrong.mend);
  return says;
};

/** Labels that are compared beside a selector. */
export const judgeSpread: RecordRule = (constraint, pointer) => {
  const keys = listAt(constraint, '/matchLabelKeys');
  const { minDomains, whenUnsatisfiable } = constraint;
  const says: Fault[] = [];
  if (keys.length > 0 && (constraint.labelSelector ?? null) === null)
    says.push({ pointer: `${pointer}/matchLabelKeys`, says: 'needs labelSelector', mend: 'write one' });
  if ((minDomains ?? null) !== null && whenUnsatisfiable !== 'DoNotSchedule')
    says.push({ pointer: `${pointer}/minDomains`, says: 'needs DoNotSchedule', mend: 'remove it' });
  return says;
};

/** Of a node's fields one is known, and it has one value. */
export const judgeFields: RecordRule = (term, pointer) =>
  tablesAt(term, '/matchFields').flatMap(({ key, operator, values }, i) => {
    const at = `${pointer}/matchFields/${i}`;
    const names = Array.isArray(values) ? values : [];
    const named = key === 'metadata.name' && names.every((name) => !dnsSubdomain(name ?? ''));
    const one = names.length === 1 && ['In', 'NotIn'].includes(String(operator));
    const mend = 'write metadata.name, In, and one name';
    return named && one ? [] : [{ pointer: at, says: 'is no name of a node', mend }];
  });

/** Keys that are compared need a selector that they are joined to. */
export const judgeAffinity: RecordRule = (term, pointer) => {
  const [match, mismatch] = [listAt(term, '/matchLabelKeys'), listAt(term, '/mismatchLabelKeys')];
  const says: Fault[] = [];
  if (match.length + mismatch.length > 0 && (term.labelSelector ?? null) === null)
    says.push({ pointer, says: 'has keys of labels and no labelSelector', mend: 'write one' });
  if (match.some((key) => mismatch.includes(key)))
    says.push({ pointer, says: 'has a key in both lists', mend: 'let it be in one' });
  return says;
};

/** A value that no label can have matches no node. */
export const judgeSelector: RecordRule = (selector, pointer) =>
  tablesAt(selector, '/nodeSelectorTerms').flatMap((term, i) =>
    tablesAt(term, '/matchExpressions').flatMap((expression, j) =>
      listAt(expression, '/values').flatMap((value, k) => {
        const wrong = labelValue(value ?? '');
        const at = `${pointer}/nodeSelectorTerms/${i}/matchExpressions/${j}/values/${k}`;
        return wrong
          ? [{ pointer: at, says: `is ${shortly(value)}, which ${wrong.says}`, mend: wrong.mend }]
          : [];
      }),
    ),
  );
