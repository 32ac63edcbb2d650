import { numberOf, tableAt } from '../read/value';
import { containersOf } from './containers-of';
import { type Fault, shortly } from './fault';
import type { Reader } from './reader';
import type { Table } from './records';

/** What the kubelet takes where a pod does not say it (apis/core/v1/defaults.go). */
const GRACE = 30;

/** How a container is ended. */
export function judgeEndings(spec: Table, pointer: string, reader: Reader): Fault[] {
  const grace = numberOf(spec.terminationGracePeriodSeconds ?? GRACE);
  return containersOf(spec, pointer).flatMap(([container, at]) => {
    const lifecycle = tableAt(container, '/lifecycle');
    const asleep = ['postStart', 'preStop'].flatMap((when) =>
      sleeping(tableAt(lifecycle, `/${when}`), `${at}/lifecycle/${when}/sleep`, grace, reader),
    );
    const signal = (lifecycle.stopSignal ?? null) !== null && (spec.os ?? null) === null;
    const says = 'needs os.name of the pod';
    return signal
      ? [...asleep, { pointer: `${at}/lifecycle/stopSignal`, says, mend: 'add os: { name: linux }' }]
      : asleep;
  });
}

function sleeping({ sleep }: Table, pointer: string, grace: number, { has }: Reader): Fault[] {
  if ((sleep ?? null) === null) return [];
  const seconds = numberOf(tableAt(sleep).seconds ?? 0);
  const least = has('PodLifecycleSleepActionAllowZero') ? 0 : 1;
  const says = `is ${shortly(seconds)} seconds, of ${grace} in which the pod ends`;
  return seconds < least || seconds > grace ? [{ pointer, says, mend: 'let it be shorter' }] : [];
}
