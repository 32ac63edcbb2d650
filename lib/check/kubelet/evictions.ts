import { EVICTION_HARD, MERGE } from '../../components/kubelet/filled-maps';
import { tableAt } from '../read/value';
import type { Clash, Kubelet } from './kubelet';

/** Thresholds that turn a signal off (eviction/helpers.go, parseThresholdStatement). */
const OFF: readonly unknown[] = ['0%', '100%'];

/** kubernetes/kubernetes, pkg/kubelet/eviction/helpers.go, ParseThresholdConfig: each soft threshold has its time. */
export function evictionClashes({ fields }: Kubelet): Clash[] {
  const times = tableAt(fields, '/evictionSoftGracePeriod');
  return Object.entries(tableAt(fields, '/evictionSoft'))
    .filter(([signal, threshold]) => !OFF.includes(threshold) && !Object.hasOwn(times, signal))
    .map(([signal]) => ({
      fields: ['evictionSoft', 'evictionSoftGracePeriod'],
      what: `evictionSoft has ${signal}, and evictionSoftGracePeriod has not`,
      mend: `write how long it may last, such as evictionSoftGracePeriod: { '${signal}': '1m30s' }`,
    }));
}

/**
 * Hard thresholds that a patch or a flag left out: one alone takes the place of all that the kubelet has by itself
 * (kubernetes/kubernetes#71661). Those of the field `kubelet.evictionHard` are filled up before.
 */
export function droppedDefaults({ fields }: Kubelet): Clash[] {
  const thresholds = tableAt(fields, '/evictionHard');
  const left = Object.entries(EVICTION_HARD).filter(([signal]) => !Object.hasOwn(thresholds, signal));
  if (Object.keys(thresholds).length === 0 || fields[MERGE] === true || left.length === 0) return [];
  const usual = left.map(([signal, threshold]) => `'${signal}': '${threshold}'`).join(', ');
  return [
    {
      fields: ['evictionHard'],
      what: `evictionHard lacks ${left.map(([signal]) => signal).join(', ')}`,
      mend: `set the field kubelet.evictionHard instead, which is filled up, or write ${usual} beside (0% turns one off)`,
    },
  ];
}
