import type { Allowed } from '../../lib/releases/allowed';
import { flagValues } from '../../lib/releases/flag-values';
import type { FlagFacts } from '../../lib/releases/knowledge';
import type { Judgeable } from './base';

/** Values on either side of what a type takes. */
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  bool: ['true', 'false', 'yes', '1', ''],
  duration: ['0s', '1s', '30s', '10m', '24h', '-1s', '1', 'x'],
  float32: ['0', '0.5', '100', '-1', 'x'],
  float64: ['0', '0.01', '0.5', '-1', 'x'],
  int: ['0', '1', '50', '51', '1000', '1001', '65535', '65536', '-1', 'x'],
  int32: ['0', '1', '50', '51', '65535', '2147483648', '-1', 'x'],
  int64: ['0', '1', '-1', 'x'],
  ip: ['0.0.0.0', '10.20.0.10', '::1', 'x'],
  portRange: ['30000-32767', '0-0', '32767-30000', 'x'],
};

const OTHERS = ['a', 'a,b', 'a=b', ''];

/** What is drawn for a flag: values of its type, and those that the program is known to take of it. */
export function valuesOf(
  program: Judgeable,
  name: string,
  { default: usual, type }: FlagFacts,
): readonly string[] {
  // Empty is as good as none to our rules; to a few flags it is a value, and a wrong one.
  const others =
    flagValues(program, name, '1.36') || name.startsWith('oidc-') ? OTHERS.filter(Boolean) : OTHERS;
  return [
    ...(BY_TYPE[type] ?? others),
    ...taken(flagValues(program, name, '1.36')),
    ...(usual === '' || usual.startsWith('[') ? [] : [usual]),
  ];
}

function taken(allowed: Allowed | undefined): readonly string[] {
  return allowed && 'words' in allowed ? allowed.words.slice(0, 4) : [];
}
