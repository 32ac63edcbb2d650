/** Ports in a row, both ends included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** What kube-apiserver has for Services of type NodePort (pkg/kubeapiserver/options, DefaultServiceNodePortRange). */
export const NODE_PORTS = '30000-32767';

/**
 * Ports that connections go out from: 44,616 instead of the kernel's 28,232, as a balancer needs one for each of its
 * connections to the one API server that is left.
 */
export const SOURCE_PORTS: PortRange = { first: 16_384, last: 60_999 };

/** `30000-32767` or `9100`; undefined if it is neither. */
export function parsePorts(text: string): PortRange | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return range.first >= 1 && range.first <= range.last && range.last <= 65_535 ? range : undefined;
}

/** As the kernel writes it: one port without its end. */
export function formatPorts({ first, last }: PortRange): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** What ports are planned for Services: those that are set, unless they are none. */
export function nodePortsOf({ nodePorts = NODE_PORTS }: { readonly nodePorts?: string }): PortRange {
  return parsePorts(nodePorts) ?? { first: 30_000, last: 32_767 };
}

/** The ranges in order, those that overlap or touch as one: as the kernel writes them (proc_do_large_bitmap). */
export function joinPorts(ranges: readonly PortRange[]): PortRange[] {
  const joined: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    else joined.push(range);
  }
  return joined;
}

/** How many ports of a range are in none of the others. */
export function portsLeft({ first, last }: PortRange, taken: readonly PortRange[]): number {
  const inside = joinPorts(taken).map((each) => Math.min(last, each.last) - Math.max(first, each.first) + 1);
  return inside.reduce((left, count) => left - Math.max(0, count), last - first + 1);
}
