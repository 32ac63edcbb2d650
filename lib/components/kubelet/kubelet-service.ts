import { type Artifact, directory, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { PoolPlan } from '../../plan';
import { etcdFolders } from '../etcd/etcd-folders';
import { softwareUnits } from '../software/software';

/** What every machine with a kubelet has: its unit, and the folders that it works in. */
export function kubeletService(pool: PoolPlan): Artifact[] {
  return [
    unit(
      'kubelet.service',
      { format: 'systemd', unit: service(pool) },
      'runs the kubelet as its packages do',
    ),
    directory('/etc/kubernetes/manifests', 'the static pods that the kubelet runs', 0o700),
    directory('/var/lib/kubelet', "the kubelet's state", 0o700),
  ];
}

/**
 * The unit of Kubernetes' packages (kubernetes/release, cmd/krel/templates/latest/kubelet), ordered after what
 * brings the kubelet and after the runtime. It tries for ever: until there is a configuration it is meant to fail.
 */
function service(pool: PoolPlan): SystemdUnit {
  const before = ['network-online.target', 'crio.service', ...softwareUnits(pool)].join(' ');
  return {
    Unit: {
      Description: 'kubelet: The Kubernetes Node Agent',
      Documentation: 'https://kubernetes.io/docs/',
      Wants: before,
      After: before,
      ...(pool.roles.includes('etcd') ? { RequiresMountsFor: etcdFolders } : {}),
    },
    Service: {
      ExecStart: `${pool.os.binaries}/kubelet`,
      Restart: 'always',
      StartLimitInterval: '0',
      RestartSec: '10',
    },
    Install: { WantedBy: 'multi-user.target' },
  };
}
