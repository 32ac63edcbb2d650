import { file } from '../../artifacts';
import type { PoolPlan } from '../../plan';
import { amountOf } from '../../releases/go-value';
import type { Component } from '../component';

/**
 * The time that logind lets the kubelet end its pods in. The kubelet asks for it by 99-kubelet.conf, and gives the
 * graceful shutdown up where another file has the last word, as unattended-upgrades' has with 30 s on Ubuntu
 * (kubernetes/kubernetes#102818). Of all folders together, the last name wins (logind.conf(5)).
 */
export const logind: Component = {
  name: 'logind',
  roles: ['control-plane', 'etcd', 'worker'],
  when: (_plan, pool) => graceSeconds(pool) > 0,
  forPool: (_plan, pool) => [
    file(
      '/etc/systemd/logind.conf.d/zz-kubelet.conf',
      { format: 'systemd', unit: { Login: { InhibitDelayMaxSec: String(graceSeconds(pool)) } } },
      'the kubelet ends pods before the machine goes down, for as long as the description says',
    ),
  ],
};

/**
 * The time of the field, or the sum of what each priority gets (kubelet, nodeshutdown manager). Of a text that is no
 * duration rule `fields` tells.
 */
function graceSeconds({ settings: { kubelet } }: PoolPlan): number {
  const whole = kubelet.shutdownGracePeriod?.value;
  const each = kubelet.shutdownGracePeriodByPodPriority?.value;
  const parts = Array.isArray(each) ? each.map((part) => Number(part?.shutdownGracePeriodSeconds)) : [];
  const sum = parts.reduce((total, seconds) => total + (seconds || 0), 0);
  return Math.ceil(Math.max(sum, typeof whole === 'string' ? amountOf('duration', whole) : 0));
}
