import { type Artifact, file, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { OperatingSystem } from '../../os/operating-system';
import type { ClusterPlan, PoolPlan } from '../../plan';
import type { Component } from '../component';
import { softwareUnits } from '../software/software';
import { AUTH_FILE, hasLogins } from './registry-logins';

const POLICY = '/etc/crio/policy.json';

/** CRI-O, the container runtime. */
export const criO: Component = {
  name: 'cri-o',
  roles: ['etcd', 'node'],
  forPool: (plan, pool) => [
    configuration(plan, pool),
    ...policy(pool),
    unit('crio.service', { format: 'systemd', unit: service(pool) }, 'runs CRI-O as its packages do'),
  ],
};

/** Read after 10-crio.conf, in which the packages name their runtimes; a later file wins (crio.conf.d(5)). */
function configuration({ host, images, registries }: ClusterPlan, { os }: PoolPlan): Artifact {
  const table = {
    crio: {
      image: {
        pause_image: images.pause,
        ...(hasLogins(registries) ? { global_auth_file: AUTH_FILE } : {}),
        ...(hasPolicy(os) ? {} : { signature_policy: POLICY }),
      },
      network: { network_dir: '/etc/cni/net.d/', plugin_dirs: ['/opt/cni/bin/'] },
      runtime: {
        // The kubelet's driver; conmon then goes to system.slice, and setting conmon_cgroup is deprecated.
        cgroup_manager: 'systemd',
        // As many as the unit allows: haproxy and etcd have thousands of connections.
        default_ulimits: ['nofile=1048576:1048576'],
        selinux: os.selinux && host.selinux === 'enforcing',
      },
    },
  };
  const reason = 'what CRI-O and the kubelet must agree on';
  return file('/etc/crio/crio.conf.d/20-bootwright.conf', { format: 'toml', table }, reason);
}

/** CRI-O pulls nothing without a policy. Packages bring one; extensions cannot, as they hold no /etc. */
function hasPolicy({ software }: OperatingSystem): boolean {
  return software !== 'sysext';
}

function policy({ os }: PoolPlan): Artifact[] {
  const value = { default: [{ type: 'insecureAcceptAnything' }] };
  return hasPolicy(os) ? [] : [file(POLICY, { format: 'json', value }, 'images from anywhere may be pulled')];
}

/**
 * The unit of CRI-O's packages (cri-o/packaging, crio.service), ordered after what brings CRI-O: there it must
 * be before that, so that it can be enabled.
 */
function service(pool: PoolPlan): SystemdUnit {
  const before = ['network-online.target', ...softwareUnits(pool)].join(' ');
  return {
    Unit: {
      Description: 'Container Runtime Interface for OCI (CRI-O)',
      Documentation: 'https://github.com/cri-o/cri-o',
      Wants: before,
      Before: 'kubelet.service',
      After: before,
    },
    Service: {
      Type: 'notify',
      EnvironmentFile: `-${pool.os.crioEnvironment}`,
      Environment: 'GOTRACEBACK=crash',
      ExecStart: `${pool.os.binaries}/crio $CRIO_CONFIG_OPTIONS $CRIO_RUNTIME_OPTIONS $CRIO_STORAGE_OPTIONS $CRIO_NETWORK_OPTIONS $CRIO_METRICS_OPTIONS`,
      ExecReload: '/bin/kill -s HUP $MAINPID',
      TasksMax: 'infinity',
      LimitNOFILE: '1048576',
      LimitNPROC: '1048576',
      LimitCORE: 'infinity',
      OOMScoreAdjust: '-999',
      TimeoutStartSec: '0',
      Restart: 'on-failure',
      RestartSec: '10',
    },
    Install: { WantedBy: 'multi-user.target', Alias: 'cri-o.service' },
  };
}
