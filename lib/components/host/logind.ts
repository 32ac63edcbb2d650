import { file } from '../../artifacts';
import type { PoolPlan } from '../../plan';
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

/** The field's time, or the sum of what each priority gets (kubelet, nodeshutdown manager). */
function graceSeconds({ settings: { kubelet } }: PoolPlan): number {
  const whole = kubelet.shutdownGracePeriod?.value;
  const each = kubelet.shutdownGracePeriodByPodPriority?.value;
  const parts = Array.isArray(each) ? each.map((part) => Number(part?.shutdownGracePeriodSeconds)) : [];
  const sum = parts.reduce((total, seconds) => total + (seconds || 0), 0);
  return Math.ceil(Math.max(sum, typeof whole === 'string' ? secondsOf(whole) : 0));
}

const UNITS: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  ms: 1e-3,
  ns: 1e-9,
  s: 1,
  us: 1e-6,
  µs: 1e-6,
};

/** A duration of Go, `1m30s`; what is none is told by the rule `field-values`. */
function secondsOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
  return parts.reduce((total, [, count, unit]) => total + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}
