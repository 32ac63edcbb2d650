import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { LEAST, NEEDS, type Need, TUNABLES } from './kernel/needs';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { isSysctls, type Sysctl, sysctlsIn } from './read/sysctls';
import type { Rule } from './rule';

/** The kernel settings that a machine has in the end are those that its programs need, whoever wrote them. */
export const kernelSettings: Rule = {
  name: 'kernel-settings',
  protects:
    'A file of sysctl.d that is read after ours turns forwarding off again, and pods lose their network at the next boot.',
  seen: ['kubernetes/kubeadm#580', 'replicatedhq/kURL#2174'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

type Settings = ReadonlyMap<string, Sysctl>;

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  const protects = kubeletConfiguration(model, pool)?.fields.protectKernelDefaults === true;
  const isNode = pool.plan.roles.includes('node');
  return readings(pool, isSysctls).flatMap(({ files }) => {
    const settings = sysctlsIn(files);
    return [
      ...(isNode ? NEEDS.flatMap((need) => checkNeed(pool, settings, need, error)) : []),
      ...LEAST.flatMap((need) => checkNeed(pool, settings, need, warning)),
      ...Object.entries(TUNABLES).flatMap(([key, is]) => checkTunable(pool, settings, key, is, protects)),
    ];
  });
}

function checkNeed(pool: PoolModel, settings: Settings, need: Need, told: typeof error): Issue[] {
  const { key, is, least = is, otherwise } = need;
  const setting = settings.get(key);
  const value = Number(setting?.value);
  if (!setting || least === undefined || Number.isNaN(value)) return [];
  if (is === undefined ? value >= least : value === is) return [];
  const mend = is === undefined ? `write ${least} or more` : `write ${is}`;
  return [told(...saidOf(pool, key, setting, otherwise), `${mend}, or remove it`)];
}

function checkTunable(
  pool: PoolModel,
  settings: Settings,
  key: string,
  is: number,
  protects: boolean,
): Issue[] {
  const setting = settings.get(key);
  if (!setting || Number(setting.value) === is) return [];
  const otherwise = protects
    ? 'with protectKernelDefaults the kubelet does not start'
    : `the kubelet writes ${is} when it starts`;
  return [
    (protects ? error : warning)(...saidOf(pool, key, setting, otherwise), `write ${is}, or remove it`),
  ];
}

/** The place and what is wrong there. */
function saidOf(
  pool: PoolModel,
  key: string,
  { file, value }: Sysctl,
  otherwise: string,
): readonly [string, string] {
  const message = `${file.path}: ${key} is ${value}`;
  return [placeOf(file, pool, `${key} ${value}`), `${message}, and ${otherwise}`];
}
