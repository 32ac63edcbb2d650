import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { droppedDefaults, evictionClashes } from './kubelet/evictions';
import { flagFields, withFlags } from './kubelet/flag-fields';
import { gateClashes } from './kubelet/gated-fields';
import { imageClashes } from './kubelet/images';
import type { Clash, Kubelet } from './kubelet/kubelet';
import { logClashes } from './kubelet/logs';
import { reservationClashes } from './kubelet/reservations';
import { shutdownClashes } from './kubelet/shutdown';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** Values that each may stand alone, and with which together the kubelet exits; and what it then takes as left out. */
export const kubeletStart: Rule = {
  name: 'kubelet-start',
  protects: 'A kubelet whose fields contradict each other exits at once, and with it its node.',
  seen: ['https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/'],
  check: (model) => {
    const clashesOf = clashesOnce();
    return model.pools.flatMap((pool) => checkPool(model, pool, clashesOf));
  },
};

const CLASHES: readonly ((kubelet: Kubelet) => Clash[])[] = [
  evictionClashes,
  gateClashes,
  imageClashes,
  logClashes,
  reservationClashes,
  shutdownClashes,
];

/** Most pools have the same kubelet, and it is judged once. */
function clashesOnce(): (kubelet: Kubelet) => readonly Clash[] {
  const known = new Map<string, readonly Clash[]>();
  return (kubelet) => {
    const key = JSON.stringify(kubelet);
    const clashes = known.get(key) ?? CLASHES.flatMap((clashesOf) => clashesOf(kubelet));
    known.set(key, clashes);
    return clashes;
  };
}

function checkPool(
  model: ClusterModel,
  pool: PoolModel,
  clashesOf: (kubelet: Kubelet) => readonly Clash[],
): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  const flags = flagFields(pool);
  const { minor } = pool.plan.runs.release;
  const started = { fields: withFlags(kubelet.fields, flags), minor };
  const issueOf =
    (make: typeof error, end: string) =>
    ({ fields, what, mend }: Clash) => {
      const message = `${kubelet.file.path}: ${what}, and ${end}`;
      const [flag] = fields.flatMap((field) => flags.get(field)?.flag ?? []);
      const place = flag && pool.plan.settings.flags.kubelet?.[flag]?.path;
      return make(place ?? placeOf(kubelet.file, pool, message), message, mend);
    };
  return [
    ...clashesOf(started).map(issueOf(error, 'the kubelet does not start')),
    ...droppedDefaults(started).map(issueOf(warning, 'the kubelet then has no threshold for them')),
  ];
}
