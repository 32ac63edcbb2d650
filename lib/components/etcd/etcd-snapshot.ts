import { directory, script, staticUnit, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { Component } from '../component';
import { writtenByKubeadm } from './etcd';
import { etcdFolders } from './etcd-folders';
import { etcdCluster } from './etcd-member';

/** Regular snapshots on every member, for the day on which most members are lost. */
export const etcdSnapshot: Component = {
  name: 'etcd-snapshot',
  roles: ['etcd'],
  forPool: (plan, pool) => {
    const { snapshotRetention, snapshotSchedule } = etcdCluster(pool);
    // kubeadm's pod of etcd has no mount but its data and certificates.
    const shared = writtenByKubeadm(plan, pool) ? '/var/lib/etcd' : '/var/lib/etcd-snapshots';
    return [
      directory(
        '/var/lib/etcd-snapshots',
        'snapshots of etcd, which hold every Secret of the cluster',
        0o700,
      ),
      script(
        '/opt/bootwright/bin/etcd-snapshot',
        saveCheckPrune(shared, snapshotRetention),
        `takes a snapshot, checks it and keeps the newest ${snapshotRetention}`,
      ),
      staticUnit('etcd-snapshot.service', { format: 'systemd', unit: service }, 'takes one snapshot'),
      unit(
        'etcd-snapshot.timer',
        { format: 'systemd', unit: timer(snapshotSchedule) },
        `takes snapshots at ${snapshotSchedule}`,
      ),
    ];
  },
};

/**
 * etcd ends a snapshot with the SHA-256 of all before it, and a restore refuses what does not match (etcd,
 * etcdutl/snapshot/v3_snapshot.go). The same check here needs neither `etcdctl snapshot status`, which 3.6 dropped,
 * nor etcdutl, which the images of 3.5 may lack (etcd-io/etcd#13764).
 */
function saveCheckPrune(shared: string, keep: number): string {
  return `#!/bin/sh
# Takes a snapshot of this machine's etcd member, checks it, and keeps the newest ${keep}.
set -eu
umask 077

saved=${shared}/saved.snapshot
directory=/var/lib/etcd-snapshots
unchecked=$directory/unchecked
trap 'rm -f "$saved" "$unchecked"' EXIT

/opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 snapshot save "$saved"
mv "$saved" "$unchecked"

size=$(stat -c %s "$unchecked")
claimed=$(tail -c 32 "$unchecked" | od -An -v -tx1 | tr -d ' \\n')
actual=$(head -c $((size - 32)) "$unchecked" | sha256sum | cut -d ' ' -f 1)
if [ "$claimed" != "$actual" ]; then
  echo "the snapshot is damaged: it claims SHA-256 $claimed and has $actual" >&2
  exit 1
fi

mv "$unchecked" "$directory/$(date -u +%Y%m%dT%H%M%SZ).db"
find "$directory" -name '*.db' | sort -r | tail -n +${keep + 1} | xargs -r rm
`;
}

const service: SystemdUnit = {
  Unit: {
    Description: 'Take a snapshot of etcd',
    After: 'kubelet.service',
    RequiresMountsFor: etcdFolders,
  },
  Service: { Type: 'oneshot', ExecStart: '/opt/bootwright/bin/etcd-snapshot', TimeoutStartSec: '30min' },
};

/** The delay keeps members from reading all their data at the same moment. */
function timer(schedule: string): SystemdUnit {
  return {
    Unit: { Description: 'Take snapshots of etcd regularly' },
    Timer: { OnCalendar: schedule, RandomizedDelaySec: '10min', Persistent: 'true' },
    Install: { WantedBy: 'timers.target' },
  };
}
