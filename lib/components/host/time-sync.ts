import { type Artifact, enable, file } from '../../artifacts';
import type { Content } from '../../formats';
import type { OperatingSystem } from '../../os';
import type { Component } from '../component';

/** The clock. Leases, certificates and etcd's elections all suppose that machines agree on the time. */
export const timeSync: Component = {
  name: 'time-sync',
  roles: ['control-plane', 'etcd', 'worker'],
  forPool: ({ host }, { os }) => [
    enable(os.time.unit, 'certificates, leases and logs need one time'),
    ...(host.timeServers.length > 0 ? [servers(os, host.timeServers)] : []),
  ],
};

function servers({ time }: OperatingSystem, names: readonly string[]): Artifact {
  return file(time.configuration, syntaxes[time.syntax](names), 'the time servers of the description');
}

const syntaxes: Readonly<Record<OperatingSystem['time']['syntax'], (names: readonly string[]) => Content>> = {
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
