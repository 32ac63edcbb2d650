import { parseVersion } from './version';

/** The first patch of a minor whose API server gives out addresses of a /28; others always did. */
const MENDED: Readonly<Record<string, number>> = { '1.25': 7, '1.26': 2 };

/** The smallest service network that kube-apiserver takes. */
const SMALLEST = 28;

/** What to run instead of a release whose API server panics at the first Service of such a network (kubernetes#115322). */
export function mendedSmallServices(version: string, prefix: number): string | undefined {
  const { minor, patch } = parseVersion(version) ?? { minor: '', patch: 0 };
  const mended = MENDED[minor];
  return prefix === SMALLEST && mended !== undefined && patch < mended ? `v${minor}.${mended}` : undefined;
}
