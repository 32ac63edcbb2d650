import { script, staticUnit, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { Component } from '../component';
import { etcdCluster, etcdMember } from './etcd-member';

/** Early on Sunday, half an hour for each member: 8 GiB, the most that etcd advises, take a few minutes. */
const DAY = 'Sun';
const FIRST_HOUR = 2;
const MINUTES_APART = 30;

/** Less than the time between two members, so that one has ended or given up before the next begins. */
const TIMEOUT = '20m';

/**
 * Gives the space of deleted keys back to the disk, which compaction does not. A member answers nobody meanwhile,
 * so it is one member after the other, and none unless all are well (etcd.io, op-guide/maintenance.md); a leader gives
 * its office away first.
 */
export const etcdDefrag: Component = {
  name: 'etcd-defrag',
  roles: ['etcd'],
  forPool: (_plan, pool) => [
    script(
      '/opt/bootwright/bin/etcd-defrag',
      gateAndDefrag(etcdCluster(pool).clientUrls),
      'defragments this member if all members are well',
    ),
    staticUnit('etcd-defrag.service', { format: 'systemd', unit: service }, 'defragments this member once'),
  ],
  forMachine: (_plan, pool, machine) => {
    const schedule = scheduleOf(etcdMember(pool, machine).index);
    return [
      unit(
        'etcd-defrag.timer',
        { format: 'systemd', unit: timer(schedule) },
        `this member's turn: ${schedule}`,
      ),
    ];
  },
};

/**
 * A member that is still at it fails the health check of the next one's turn: that holds even if etcd outlives the
 * client that asked it.
 */
function gateAndDefrag(members: readonly string[]): string {
  const handOver = members.length > 1 ? HAND_OVER : [];
  return `${[...gate(members), ...handOver, ...DEFRAG].join('\n')}\n`;
}

function gate(members: readonly string[]): string[] {
  return [
    '#!/bin/sh',
    "# Defragments this machine's etcd member, unless a member of its cluster is not well.",
    'set -eu',
    '',
    `members=${members.join(',')}`,
    'here=https://127.0.0.1:2379',
    'etcdctl=/opt/bootwright/bin/etcdctl',
    '',
    '$etcdctl --endpoints="$members" endpoint health',
  ];
}

/** `endpoint status` tells the member's ID in hexadecimal in its second column, and in decimal by name. */
const HAND_OVER = [
  '',
  '# A leader that answers nobody is voted out only after its time, so it hands over to another first.',
  'status=$($etcdctl --endpoints="$here" endpoint status --write-out=fields)',
  'value() { echo "$status" | sed -n "s/^\\"$1\\" : //p"; }',
  'if [ "$(value Leader)" = "$(value MemberID)" ]; then',
  "  own=$($etcdctl --endpoints=\"$here\" endpoint status | cut -d ',' -f 2 | tr -d ' ')",
  '  other=$($etcdctl --endpoints="$here" member list |',
  '    sed -n "/^$own,/d; s/^\\([0-9a-f]*\\), started, .*, false$/\\1/p" | head -n 1)',
  '  $etcdctl --endpoints="$members" move-leader "$other"',
  'fi',
];

const DEFRAG = ['', `$etcdctl --endpoints="$here" --command-timeout=${TIMEOUT} defrag`];

function scheduleOf(index: number): string {
  const minutes = FIRST_HOUR * 60 + index * MINUTES_APART;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${DAY} *-*-* ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00 UTC`;
}

const service: SystemdUnit = {
  Unit: { Description: 'Defragment this member of etcd', After: 'kubelet.service' },
  Service: { Type: 'oneshot', ExecStart: '/opt/bootwright/bin/etcd-defrag', TimeoutStartSec: '25min' },
};

/** Neither delayed nor made up for after a missed turn: either could fall into another member's turn. */
function timer(schedule: string): SystemdUnit {
  return {
    Unit: { Description: 'Defragment this member of etcd weekly' },
    Timer: { OnCalendar: schedule, AccuracySec: '1s', Persistent: 'false' },
    Install: { WantedBy: 'timers.target' },
  };
}
