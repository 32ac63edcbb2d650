import type { OperatingSystem } from '../../os';
import { isSince } from '../../releases/version-order';
import type { Storage } from './types';

/**
 * The oldest spec that has all we write: SHA-256 hashes came with 3.1.0 and kernel arguments with 3.3.0
 * (coreos/ignition, docs/migrating-configs.md). An old image refuses a newer spec than it knows.
 */
const USUAL = '3.3.0';

/** Before 3.6.0 setuid, setgid and sticky bits in a mode were dropped in silence. */
const SPECIAL_BITS = { spec: '3.6.0', mask: 0o7000 };

/** The spec for these files and directories; that of the special bits only where the system reads it. */
export function specVersion({ directories, files }: Storage, os: OperatingSystem): string {
  const special = [...directories, ...files].find(({ mode }) => (mode & SPECIAL_BITS.mask) !== 0);
  if (!special) return USUAL;
  if (isSince(os.ignitionSpec, SPECIAL_BITS.spec)) return SPECIAL_BITS.spec;
  throw new Error(
    `${special.path}: mode ${special.mode.toString(8)} needs Ignition spec ${SPECIAL_BITS.spec}, and ${os.title} reads ${os.ignitionSpec}; use a mode without special bits`,
  );
}
