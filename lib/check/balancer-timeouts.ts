import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { type Balancer, backendsOf, balancers, type Section, settingOf } from './read/haproxy';
import type { Rule } from './rule';

/** A connection may stand still for long: a watch on what seldom changes, a log, a shell. */
export const balancerTimeouts: Rule = {
  name: 'balancer-timeouts',
  protects:
    'With the 20 to 60 s of many guides the balancer cuts kubectl logs and exec, and watches that begin anew again and again.',
  seen: [
    'kubernetes/kubeadm#1685',
    'kubernetes/kubeadm#2227',
    'kubernetes/kubernetes#94301',
    'coreos/tectonic-installer#390',
  ],
  check: (model) =>
    balancers(model).flatMap((balancer) =>
      backendsOf(balancer).flatMap((backend) => [
        ...checkBackend(balancer, backend),
        ...checkConnecting(balancer, backend),
      ]),
    ),
};

/** What nginx has for streams (`proxy_timeout`), and a watch of an API server outlives: its least is half an hour. */
const LEAST_S = 600;

/** `tunnel` takes the place of both others once the two sides are connected (configuration.txt, timeout tunnel). */
function checkBackend(balancer: Balancer, backend: Section): Issue[] {
  const tunnel = timeoutOf(balancer, backend, 'tunnel');
  const both = ['client', 'server'].map((name) => timeoutOf(balancer, backend, name));
  const idle = tunnel ?? Math.min(...both.map((each) => each ?? Number.POSITIVE_INFINITY));
  if (idle >= LEAST_S) return [];
  const name = tunnel === undefined ? 'client or server' : 'tunnel';
  const message = `backend ${backend.name}: timeout ${name} cuts a connection that is silent for ${idle} s`;
  return [wrongIn(balancer.machine, balancer.file, message, `write timeout tunnel ${LEAST_S / 60}m or more`)];
}

/** What a connection has until both sides are there; ours. */
const CONNECTING: readonly (readonly [name: string, least: number, most: number, otherwise: string])[] = [
  ['client', 5, Number.POSITIVE_INFINITY, 'a client that is slow for a moment is cut'],
  ['connect', 1, 60, 'an API server that is gone keeps clients waiting before another is tried'],
  ['server', 5, Number.POSITIVE_INFINITY, 'an API server that is slow for a moment is cut'],
];

function checkConnecting(balancer: Balancer, backend: Section): Issue[] {
  return CONNECTING.flatMap(([name, least, most, otherwise]) => {
    const time = timeoutOf(balancer, backend, name);
    if (time === undefined || (time >= least && time <= most)) return [];
    const message = `backend ${backend.name}: timeout ${name} is ${time} s: ${time < least && name === 'connect' ? 'an API server that is slow for a moment is left out' : otherwise}`;
    const mend =
      most === Number.POSITIVE_INFINITY ? `write ${least}s or more` : `write ${least}s to ${most}s`;
    return [wrongIn(balancer.machine, balancer.file, message, mend)];
  });
}

/** In seconds. */
const UNITS: Readonly<Record<string, number>> = { d: 86400, h: 3600, m: 60, ms: 0.001, s: 1, us: 0.000001 };

/** A number without a unit is milliseconds (configuration.txt, "Time format"). */
function timeoutOf(balancer: Balancer, backend: Section, name: string): number | undefined {
  const [text = ''] = settingOf(balancer, backend, 'timeout', name) ?? [];
  const [, value, unit = 'ms'] = /^(\d+)(us|ms|s|m|h|d)?$/.exec(text) ?? [];
  return value === undefined ? undefined : Number(value) * (UNITS[unit] as number);
}
