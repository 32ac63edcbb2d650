import type { RenderedFile } from '../../artifacts';
import { isTable } from '../../formats';
import { NETPLAN_KEYS, NETPLAN_KINDS } from '../../os/netplan-keys';
import { mistyped } from '../../plan/suggest';
import { tableAt } from '../read/value';
import type { Fault } from './fault';

/** Below these the names are the user's own. */
const NAMED = [
  'access-points',
  'external-ids',
  'link',
  'networkmanager',
  'openvswitch',
  'other-config',
  'passthrough',
];

/** Keys that are a slip of the pen: netplan then refuses the file, and with it all others. */
export function netplanKeyFaults(file: RenderedFile, network: unknown): Fault[] {
  const kinds = Object.entries(tableAt(network));
  return kinds.flatMap(([kind, devices]) => [
    ...faultOf(file, kind, NETPLAN_KINDS),
    ...Object.values(kind === 'openvswitch' ? {} : tableAt(devices)).flatMap((device) =>
      inside(file, device),
    ),
  ]);
}

function inside(file: RenderedFile, value: unknown): Fault[] {
  if (Array.isArray(value)) return value.flatMap((each) => inside(file, each));
  if (!isTable(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...faultOf(file, key, NETPLAN_KEYS),
    ...(NAMED.includes(key) ? [] : inside(file, inner)),
  ]);
}

function faultOf(file: RenderedFile, key: string, known: readonly string[]): Fault[] {
  const near = known.includes(key) ? undefined : mistyped(key, known);
  if (near === undefined) return [];
  const message = `netplan knows no ${key}, and refuses all of its files`;
  return [{ file, message, mend: `did you mean ${near}?`, severity: 'warning' }];
}
