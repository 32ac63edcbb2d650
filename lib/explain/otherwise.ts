import { formatAddress, formatMac, parseAddress, parseMac } from '../plan/address';

type Others = (text: string) => readonly string[];

/** What a text may be, and other texts of the same kind. */
const KINDS: readonly (readonly [RegExp, Others])[] = [
  [/^v\d+\.\d+\.\d+$/, (version) => [nextPatch(version), lastMinor(version)]],
  [/^[\d.]+\/\d+$/, (network) => [wider(network), beside(network)]],
  [/^[\d.]+-[\d.]+$|^\d+\.\d+\.\d+\.\d+$/, (addresses) => [each(addresses, nextAddress)]],
  [/^([\da-f]{2}:){5}[\da-f]{2}(-|$)/i, (macs) => [each(macs, nextMac)]],
  [/^https?:\/\//, (url) => [url.replace('://', '://x.')]],
  [/^\//, (path) => [`${path}x`]],
];

/** Other values of the same kind: whatever hangs on the value looks otherwise with one of them. */
export function otherwise(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  // A little more shows what takes the number as it is, and much more what goes by a ladder.
  if (typeof value === 'number') return [value + 1, value * 10];
  if (typeof value !== 'string') return ['x'];
  const [, others] = KINDS.find(([kind]) => kind.test(value)) ?? [];
  return others?.(value) ?? [`x${value}`];
}

function nextPatch(version: string): string {
  return version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
}

function lastMinor(version: string): string {
  return version.replace(/\.(\d+)\.\d+$/, (_, minor) => `.${Number(minor) - 1}.0`);
}

function wider(network: string): string {
  return network.replace(/\d+$/, (prefix) => String(Number(prefix) - 1));
}

/** The network that follows this one. */
function beside(network: string): string {
  const [address = '', prefix = '0'] = network.split('/');
  return `${formatAddress((parseAddress(address) ?? 0) + 2 ** (32 - Number(prefix)))}/${prefix}`;
}

function each(range: string, next: (text: string) => string): string {
  return range.split('-').map(next).join('-');
}

function nextAddress(address: string): string {
  return formatAddress((parseAddress(address) ?? 0) + 1);
}

function nextMac(mac: string): string {
  return formatMac((parseMac(mac) ?? 0) + 1);
}
