import type { ClusterModel, PoolModel } from '../constructs';
import { isSame } from '../formats/is-same';
import { error, type Issue, warning } from '../plan';
import { type Harm, harms } from './kubelet/harms';
import { seconds } from './kubelet/kubelet';
import { valueAt } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** No kubelet has a value that it takes, and with which its node does not do what nodes do. */
export const kubeletHarms: Rule = {
  name: 'kubelet-harms',
  protects:
    'A node is ready with a kubelet that cannot show a log, gives pods no names to find, or lets everybody read along.',
  seen: ['kubernetes/kubernetes#73356', 'kubernetes/kubernetes#92315'],
  check: (model) => model.pools.filter(isNode).flatMap((pool) => checkPool(model, pool)),
};

/** On a machine that only runs static pods the kubelet has nobody to serve. */
function isNode({ plan }: PoolModel): boolean {
  return plan.roles.includes('node');
}

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  return harms.flatMap(({ effect, field, mend, severity, wrong }) => {
    const value = valueAt(kubelet.fields, `/${field.replaceAll('.', '/')}`);
    if (value === undefined || !isWrong(wrong, value)) return [];
    const message = `${kubelet.file.path}: ${field} is ${shown(value) || 'empty'}: ${effect}`;
    const say = severity === 'error' ? error : warning;
    return [say(placeOf(kubelet.file, pool, `${field} ${shown(value)}`), message, mend)];
  });
}

function isWrong(wrong: Harm['wrong'], value: unknown): boolean {
  if ('is' in wrong) return wrong.is.some((each) => isSame(each, value));
  const amount = typeof value === 'number' ? value : seconds(value);
  if (amount === undefined || amount < 0) return false;
  return 'below' in wrong ? amount < wrong.below : amount > wrong.above;
}
