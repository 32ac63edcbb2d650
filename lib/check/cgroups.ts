import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { refusesCgroupV1 } from '../releases/cgroup-v1';
import { crioSetting } from './read/crio';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** Kubelet, CRI-O and kernel agree on who manages control groups, and in which version. */
export const cgroups: Rule = {
  name: 'cgroups',
  protects:
    'CRI-O refuses every pod of a kubelet with another cgroup driver; a kubelet that wants cgroup v2 does not start without.',
  seen: ['cri-o/cri-o#1284', 'nestybox/sysbox#893', 'kubernetes/kubernetes#134298'],
  check: (model) =>
    model.pools.flatMap((pool) => [...checkDriver(model, pool), ...checkVersion(model, pool)]),
};

/** Each one’s own default; CRI-O is asked for its driver only since KubeletCgroupDriverFromCRI. */
const KUBELET_DEFAULT = 'cgroupfs';
const CRIO_DEFAULT = 'systemd';

function checkDriver(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet) return [];
  const crio = crioSetting(pool.shared, '/crio/runtime/cgroup_manager');
  const driver = shown(kubelet.fields.cgroupDriver ?? KUBELET_DEFAULT);
  const manager = shown(crio?.value ?? CRIO_DEFAULT);
  if (driver === manager) return checkMonitor(pool, manager);
  const message = `cgroupDriver is ${driver} in ${kubelet.file.path} and cgroup_manager ${manager} in ${crio?.file.path ?? 'CRI-O'}`;
  const file = crio && manager !== 'systemd' ? crio.file : kubelet.file;
  return [error(placeOf(file, pool, message), message, 'let both be systemd')];
}

/** crio.conf(5), conmon_cgroup: CRI-O does not start with a group that its manager does not know. */
function checkMonitor(pool: PoolModel, manager: string): Issue[] {
  const monitor = crioSetting(pool.shared, '/crio/runtime/conmon_cgroup');
  const group = shown(monitor?.value ?? '');
  const fits = group === '' || group === 'pod' || (manager === 'systemd' && group.endsWith('.slice'));
  if (!monitor || fits) return [];
  const message = `${monitor.file.path}: conmon_cgroup ${group} does not go with cgroup_manager ${manager}`;
  return [error(placeOf(monitor.file, pool, message), message, 'remove it, or write pod')];
}

/** kernel arguments that turn cgroup v2 off, wholly or in part (systemd(1)). */
const FIRST_VERSION =
  /^(systemd\.unified_cgroup_hierarchy=(0|no|false)|systemd\.legacy_systemd_cgroup_controller.*|cgroup_no_v2=.*)$/;

/** Since 1.35 a kubelet refuses cgroup v1 unless told otherwise (kubernetes/kubernetes#134298). */
function checkVersion(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  if (!kubelet || !(kubelet.fields.failCgroupV1 ?? refusesCgroupV1(pool.plan.runs.release))) return [];
  return pool.shared.kernelArguments
    .filter(({ argument }) => FIRST_VERSION.test(argument))
    .map(({ argument, overriddenBy }) => {
      const message = `kernel argument ${argument} turns cgroup v2 off, and the kubelet of ${pool.plan.runs.version} needs it`;
      return error(
        overriddenBy?.[0] ?? pool.plan.path,
        message,
        'remove it, or set kubelet.failCgroupV1 to false',
      );
    });
}
