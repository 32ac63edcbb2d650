import type { EtcdSpec } from '../spec';
import { isCalendarEvent, isFrequent } from './calendar-event';
import { error, type Issue, warning } from './issue';
import { planEtcdTimes } from './sizing';

/** A leader may miss so many heartbeats before members elect another; etcd takes no less (embed/config.go). */
const LEAST_HEARTBEATS = 5;

/** The longest election timeout that etcd takes, in milliseconds (embed/config.go). */
const MOST_ELECTION = 50_000;

/** What etcd's own guide calls very small, and fills in a loop (op-guide/maintenance.md). */
const LEAST_QUOTA = 16 * 2 ** 20;

/** The store and its times: what etcd would not start with. */
export function checkTimes(spec: EtcdSpec, path: string, issues: Issue[]): void {
  checkSchedule(spec, path, issues);
  for (const field of ['roundTripMs', 'heartbeatMs', 'electionMs', 'snapshotCount', 'quotaBytes'] as const) {
    const value = spec[field];
    if (value === undefined || (value > 0 && (field === 'roundTripMs' || Number.isInteger(value)))) continue;
    issues.push(error(`${path}.${field}`, `${value} is not a count`, 'write a number from 1 up'));
  }
  if (spec.quotaBytes !== undefined && spec.quotaBytes > 0 && spec.quotaBytes < LEAST_QUOTA) {
    const message = `${spec.quotaBytes} bytes are full before the cluster has started`;
    issues.push(error(`${path}.quotaBytes`, message, `write ${LEAST_QUOTA}, which is 16 MiB, or more`));
  }
  const { heartbeatMs, electionMs } = planEtcdTimes(spec);
  if (electionMs.value > MOST_ELECTION) {
    const message = `${electionMs.value} ms is longer than the ${MOST_ELECTION} ms that etcd takes`;
    issues.push(error(`${path}.electionMs`, message, `write ${MOST_ELECTION} or less`));
  } else if (electionMs.value < LEAST_HEARTBEATS * heartbeatMs.value) {
    const message = `an election after ${electionMs.value} ms leaves fewer than ${LEAST_HEARTBEATS} heartbeats of ${heartbeatMs.value} ms`;
    issues.push(electionIssue(spec, path, message, LEAST_HEARTBEATS * heartbeatMs.value));
  }
  const { autoCompactionRetention: retention } = spec;
  if (retention !== undefined && !/^(0|([0-9]+(h|m|s))+)$/.test(retention)) {
    const message = `${retention} is not a duration`;
    issues.push(error(`${path}.autoCompactionRetention`, message, 'write such as 8h, or 0'));
  }
}

function electionIssue(spec: EtcdSpec, path: string, message: string, least: number): Issue {
  if (spec.electionMs !== undefined) return error(`${path}.electionMs`, message, `write ${least} or more`);
  return spec.heartbeatMs === undefined
    ? error(`${path}.roundTripMs`, message, 'place the members nearer to one another')
    : error(`${path}.heartbeatMs`, message, `write ${MOST_ELECTION / LEAST_HEARTBEATS} or less`);
}

/** A snapshot reads the whole store and writes it beside it; `checkValues` tells of what is no calendar event. */
function checkSchedule({ snapshotSchedule = '' }: EtcdSpec, path: string, issues: Issue[]): void {
  if (!isCalendarEvent(snapshotSchedule) || !isFrequent(snapshotSchedule)) return;
  const message = `${snapshotSchedule} copies the whole store again within five minutes, from the disk that etcd writes to`;
  issues.push(warning(`${path}.snapshotSchedule`, message, 'write such as *-*-* 0/6:00:00'));
}
