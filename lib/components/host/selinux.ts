import { type Artifact, file, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import { type ClusterPlan, type Issue, type PoolPlan, warning } from '../../plan';
import type { Component } from '../component';

/** SELinux in the mode that the description asks for; nothing where the system has none. */
export const selinux: Component = {
  name: 'selinux',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: ({ host }, pool) =>
    host.selinux === 'enforcing' && !pool.os.selinux ? [withoutSelinux(pool)] : [],
  forPool: ({ host }, { os }) => (os.selinux ? [configuration(host.selinux), ...atOnce[host.selinux]] : []),
};

type Mode = ClusterPlan['host']['selinux'];

function configuration(mode: Mode): Artifact {
  const lines = [`SELINUX=${mode}`, 'SELINUXTYPE=targeted'];
  return file('/etc/selinux/config', { format: 'lines', lines }, `SELinux is ${mode}, from the next boot on`);
}

/**
 * The file is read at boot, before it may have arrived. A running system cannot be disabled, only be permissive; and
 * since Enterprise Linux 9 the file cannot either, it leaves SELinux on without a policy. That takes the argument.
 */
const atOnce: Readonly<Record<Mode, readonly Artifact[]>> = {
  disabled: [
    { kind: 'kernel-argument', argument: 'selinux=0', reason: 'the file alone does not disable it' },
    setenforce('0'),
  ],
  enforcing: [setenforce('1')],
  permissive: [setenforce('0')],
};

function setenforce(value: '0' | '1'): Artifact {
  const content: SystemdUnit = {
    Unit: {
      Description: 'Set the mode of SELinux',
      ConditionSecurity: 'selinux',
      Before: 'crio.service kubelet.service',
    },
    Service: { Type: 'oneshot', ExecStart: `/usr/sbin/setenforce ${value}`, RemainAfterExit: 'yes' },
    Install: { WantedBy: 'multi-user.target' },
  };
  return unit('setenforce.service', { format: 'systemd', unit: content }, 'the file is read at boot only');
}

function withoutSelinux(pool: PoolPlan): Issue {
  return warning(
    'host.selinux',
    pool.os.selinuxStays
      ? `enforcing, but SELinux of ${pool.os.title} of ${pool.path} stays ${pool.os.selinuxStays}`
      : `enforcing, but ${pool.os.title} of ${pool.path} has no SELinux`,
    'expect nothing of it there, or choose another system',
  );
}
