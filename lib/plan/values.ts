import type { ClusterSpec } from '../spec';
import { isAddress } from './address';
import { isCalendarEvent } from './calendar-event';
import { diskKinds } from './disk-kinds';
import { error, type Issue } from './issue';
import { type Kind, matching } from './kind';
import { parsePorts } from './port-range';

function whole(least: number, most: number): Kind {
  return {
    holds: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    noun: `a whole number from ${least} to ${most}`,
    mend: 'write one',
  };
}

/** Labels of letters, digits and dashes, with dots between (RFC 1123). */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

const count: Kind = {
  holds: (value) => Number.isInteger(value) && Number(value) > 0,
  noun: 'a count',
  mend: 'write a whole number from 1 up',
};

const positive: Kind = {
  holds: (value) => Number.isFinite(value) && Number(value) > 0,
  noun: 'a size',
  mend: 'write a number above 0',
};

const domain: Kind = {
  holds: matching(new RegExp(`^(?!localhost$)(?=.{1,253}$)${LABEL}(\\.${LABEL})*$`)),
  noun: 'a DNS name',
  mend: 'write lower-case letters, digits and dashes, with dots between',
};

const nameOrAddress: Kind = {
  holds: (value) => isAddress(String(value)) || domain.holds(value),
  noun: 'a DNS name or an IP address',
  mend: 'write one by which the API is called, without a port',
};

/** IFNAMSIZ is 16 with the zero at its end (linux/if.h); three names are taken; the name is part of a file's. */
const INTERFACE = /^(?!(all|default|lo)$)[A-Za-z][A-Za-z0-9_.-]{0,14}$/;

/**
 * Names of what is made in software: bonds, bridges, VLANs, and what container networks bring. The name that is asked
 * for is given to the one card, and would be taken when the other comes; a module makes bond0 by itself (Linux,
 * Documentation/networking/bonding.rst, max_bonds).
 */
const SOFTWARE =
  /^((bond|br|cbr|cni|dummy|ifb|ipip|macvlan|sit|tap|team|tun|tunl|veth|virbr|vlan|vrf|vxlan|wg)\d+|(cali|cilium|docker|flannel|kube|vxlan|weave).*|.*\.\d+)$/;

const interfaceName: Kind = {
  holds: matching(INTERFACE),
  noun: 'the name of an interface',
  mend: 'write up to 15 letters and digits, such as lan0',
};

const cardName: Kind = {
  holds: (value) => !matching(SOFTWARE)(value),
  noun: 'a name for the one card that machines have here: bonds, bridges and VLANs cannot be described yet',
  mend: 'write such as lan0',
};

const portRange: Kind = {
  holds: (value) => parsePorts(String(value)) !== undefined,
  noun: 'a range of ports',
  mend: 'write the first and the last one from 1 to 65535, such as 30000-32767',
};

const schedule: Kind = {
  holds: (value) => isCalendarEvent(String(value)),
  noun: 'a calendar event of systemd',
  mend: 'write such as *-*-* 0/6:00:00 (systemd.time(7))',
};

/** By field; `*` stands for every name. */
const KINDS: Readonly<Record<string, Kind | readonly Kind[]>> = {
  'endpoint.name': domain,
  'endpoint.names.*': nameOrAddress,
  'endpoint.port': whole(1, 65_535),
  'etcd.*.snapshotRetention': count,
  'etcd.*.snapshotSchedule': schedule,
  'networks.dnsDomain': domain,
  'networks.interface': [interfaceName, cardName],
  // IPv4 asks for 576 (RFC 791); the length of a packet has 16 bits.
  'networks.mtu': whole(576, 65_535),
  'networks.nodeMask': whole(8, 30),
  'networks.nodePorts': portRange,
  'pools.*.hardware.cpus': count,
  'pools.*.hardware.diskGiB': positive,
  'pools.*.hardware.diskIops': positive,
  'pools.*.hardware.diskMBps': positive,
  'pools.*.hardware.memoryGiB': positive,
  ...diskKinds,
};

/** Values whose type is right and that no machine could use. */
export function checkValues(spec: ClusterSpec): Issue[] {
  return Object.entries(KINDS).flatMap(([field, kinds]) =>
    valuesAt(spec, field.split('.'), '')
      .filter(({ value }) => value !== undefined)
      .flatMap(({ path, value }) => {
        const wrong = [kinds].flat().find(({ holds }) => !holds(value));
        return wrong ? [error(path, `${shown(value)} is not ${wrong.noun}`, wrong.mend)] : [];
      }),
  );
}

interface Found {
  readonly path: string;
  readonly value: unknown;
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[], path: string): Found[] {
  if (name === undefined) return [{ path, value }];
  const fields = Object.entries(value ?? {}).filter(([each]) => name === '*' || name === each);
  return fields.flatMap(([each, inner]) => valuesAt(inner, rest, path === '' ? each : `${path}.${each}`));
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
