import { type Artifact, enable, file } from '../../artifacts';
import type { Content } from '../../formats';
import type { Clock } from '../../os';
import { type ClusterPlan, error, type Issue, type PoolPlan } from '../../plan';
import { clockOf, rivalOf } from '../clock';
import type { Component } from '../component';

/** The clock. Leases, certificates and etcd's elections all suppose that machines agree on the time. */
export const timeSync: Component = {
  name: 'time-sync',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: checkServers,
  forPool: ({ host }, pool) => {
    const clock = clockOf(pool);
    const isSystems = clock === pool.os.time;
    return [
      // What a package brings in its place is enabled by that package.
      ...(isSystems ? [enable(clock.unit, 'certificates, leases and logs need one time')] : []),
      ...(clock && host.timeServers.length > 0 ? [servers(clock, host.timeServers)] : []),
    ];
  },
};

function servers(clock: Clock, names: readonly string[]): Artifact {
  return file(clock.configuration, syntaxes[clock.syntax](names), 'the time servers of the description');
}

/**
 * A command that succeeds once a time server has set the clock: what systemd-time-wait-sync and chrony-wait ask. Of a
 * program that we do not know, the kernel tells.
 */
export function clockIsSet(pool: PoolPlan): string {
  const clock = clockOf(pool);
  return clock ? IS_SET[clock.syntax] : 'timedatectl show --property=NTPSynchronized | grep -q =yes';
}

const IS_SET: Readonly<Record<Clock['syntax'], string>> = {
  chrony: 'chronyc -h 127.0.0.1,::1 waitsync 1 0.1 0.0 1 > /dev/null 2>&1',
  timesyncd: 'test -e /run/systemd/timesync/synchronized',
};

const syntaxes: Readonly<Record<Clock['syntax'], (names: readonly string[]) => Content>> = {
  // Stands for the whole of the system's own file, so it says again what that says beside its servers.
  chrony: (names) => ({
    format: 'lines',
    lines: [
      ...names.map((name) => `server ${name} iburst`),
      'driftfile /var/lib/chrony/drift',
      'makestep 1.0 3',
      'rtcsync',
      'logdir /var/log/chrony',
    ],
  }),
  timesyncd: (names) => ({ format: 'systemd', unit: { Time: { NTP: names.join(' ') } } }),
};

/** A clock that takes the place of the system's and would never hear of the servers (ceph-cm-ansible#878). */
function checkServers({ host }: ClusterPlan, pool: PoolPlan): Issue[] {
  const rival = rivalOf(pool);
  if (!rival || clockOf(pool) || host.timeServers.length === 0) return [];
  const { os } = pool;
  const message = `${rival.name} takes the place of ${os.time.package} of ${os.title}, and host.timeServers would not reach it`;
  const others = Object.values(os.rivalClocks).flatMap((clock) => clock?.package ?? []);
  const mend = `remove it, use ${others.join(' or ')}, or add its configuration with files and remove host.timeServers`;
  return [error(rival.path, message, mend)];
}
