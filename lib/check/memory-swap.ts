import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { isOn } from './kubelet/kubelet';
import { valueAt } from './read/files';
import { type KubeletConfiguration, kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** A kubelet that is to give pods swap starts, and finds some. */
export const memorySwap: Rule = {
  name: 'memory-swap',
  protects:
    'A kubelet that is to give pods swap does not start without its gate, or silently has none to give.',
  seen: ['kubernetes/kubeadm#2563'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  const behavior = valueAt(kubelet.fields, '/memorySwap/swapBehavior');
  const at = (field: string) => placeOf(kubelet.file, pool, field);
  if (kubelet.fields.failSwapOn !== false) {
    if (!behavior || behavior === 'NoSwap') return [];
    const message = `swapBehavior is ${behavior}, and with failSwapOn the kubelet does not start where there is swap`;
    return [error(at('/memorySwap/swapBehavior'), message, 'set kubelet.failSwapOn to false, or remove it')];
  }
  return [
    ...masked(pool, at('failSwapOn')),
    ...(behavior ? gate(pool, kubelet, at('/memorySwap/swapBehavior')) : []),
    ...(behavior && behavior !== 'NoSwap' ? none(pool, at('/memorySwap/swapBehavior')) : []),
  ];
}

/** What a patch allows, the component for swap has not heard of. */
function masked({ shared }: PoolModel, place: string): Issue[] {
  if (!shared.units.some(({ name, state }) => name === 'swap.target' && state === 'masked')) return [];
  const message = 'failSwapOn is false, and swap.target is masked';
  return [error(place, message, 'set kubelet.failSwapOn to false, in place of a patch')];
}

/** kubelet, apis/config/validation: memorySwap must be empty where the gate is off. */
function gate({ plan }: PoolModel, { fields }: KubeletConfiguration, place: string): Issue[] {
  const { minor } = plan.runs.release;
  if (isOn({ fields, minor }, 'NodeSwap')) return [];
  const message = `the kubelet of ${minor} does not start with memorySwap while its gate NodeSwap is off`;
  return [error(place, message, 'set kubelet.featureGates.NodeSwap to true, or remove it')];
}

/** Our installers make none, and RAM has none; what a disk has already is not known. */
function none({ plan }: PoolModel, place: string): Issue[] {
  const { bootFrom, path, settings } = plan;
  const texts = [...settings.files, ...settings.units].map(({ value }) => value.content ?? '');
  const byUnit = settings.units.some(({ value }) => value.name.endsWith('.swap') && !value.masked);
  if (bootFrom === 'disk' || byUnit || texts.some((text) => /\bswap|mkswap/i.test(text))) return [];
  const message = `pods of ${path} are to have swap, and nothing brings any: from ${bootFrom}, machines have none`;
  return [warning(place, message, 'add a unit that ends in .swap to units, or remove memorySwap')];
}
