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
