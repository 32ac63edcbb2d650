import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { amountOf, misreadOf } from '../releases/go-value';
import type { Document } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown, tableAt } from './read/value';
import type { Rule } from './rule';

/** Values that each may stand alone, and with which together the kubelet exits. */
export const kubeletStart: Rule = {
  name: 'kubelet-start',
  protects: 'A kubelet whose fields contradict each other exits at once, and with it its node.',
  seen: ['https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

/** What is wrong, and what to do. */
type Wrong = readonly [message: string, mend: string];

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  const { fields, file } = kubelet;
  return [...shutdown(fields), ...softEvictions(fields), ...imageCollection(fields)].map(([what, mend]) => {
    const message = `${file.path}: ${what}, and the kubelet does not start`;
    return error(placeOf(file, pool, message), message, mend);
  });
}

/** kubelet, apis/config/validation: the time of critical pods is a part of the whole. */
function shutdown({ shutdownGracePeriod: whole, shutdownGracePeriodCriticalPods: part }: Document): Wrong[] {
  const [wholeTime, partTime] = [seconds(whole), seconds(part)];
  if (wholeTime === undefined || partTime === undefined || partTime <= wholeTime) return [];
  const message = `shutdownGracePeriodCriticalPods ${shown(part)} is above shutdownGracePeriod ${shown(whole ?? 0)}`;
  return [[message, 'let it be a part of shutdownGracePeriod, which is the time of all pods']];
}

/** kubelet, eviction/helpers.go: each soft threshold has its time. */
function softEvictions(fields: Document): Wrong[] {
  const times = tableAt(fields, '/evictionSoftGracePeriod');
  return Object.keys(tableAt(fields, '/evictionSoft'))
    .filter((signal) => !Object.hasOwn(times, signal))
    .map((signal) => [
      `evictionSoft has ${signal}, and evictionSoftGracePeriod has not`,
      `write how long it may last, such as evictionSoftGracePeriod: { '${signal}': '1m30s' }`,
    ]);
}

/** The kubelet's defaults (apis/config/v1beta1/defaults.go). */
const IMAGES = { high: 85, low: 80 };

/** kubelet, apis/config/validation: it collects down from one to the other. */
function imageCollection(fields: Document): Wrong[] {
  const high = fields.imageGCHighThresholdPercent ?? IMAGES.high;
  const low = fields.imageGCLowThresholdPercent ?? IMAGES.low;
  if (typeof high !== 'number' || typeof low !== 'number' || low < high) return [];
  const message = `imageGCLowThresholdPercent ${low} is not below imageGCHighThresholdPercent ${high}`;
  return [[message, 'set both, the low one below the high one']];
}

/** The seconds of a duration; undefined for what is none, of which rule fields tells. */
function seconds(value: unknown): number | undefined {
  const text = value ?? '0';
  return typeof text === 'string' && !misreadOf('duration', text) ? amountOf('duration', text) : undefined;
}
