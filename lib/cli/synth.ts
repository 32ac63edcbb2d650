import { version } from '../../package.json';
import { type BundleSummary, writeBundle } from '../bundle';
import type { ClusterModel } from '../constructs';
import type { Accepted } from '../plan';
import type { ClusterSpec } from '../spec';

/** Writes the bundle of a compiled description. */
export function write(
  model: ClusterModel,
  spec: ClusterSpec,
  root: string,
  progress: (done: number, of: number) => void,
  accepted: readonly Accepted[] = [],
  dry = false,
): BundleSummary {
  return writeBundle(model, { root, description: JSON.stringify(spec), version, progress, accepted, dry });
}
