import type { Artifact } from './artifact';

/** Where an artifact's content or mark lies on the machine's disk; undefined if it has no path of its own. */
export function pathOf(artifact: Artifact): string | undefined {
  switch (artifact.kind) {
    case 'unit':
      return artifact.content && `/etc/systemd/system/${artifact.name}`;
    case 'dropin':
      return `/etc/systemd/system/${artifact.unit}.d/${artifact.name}`;
    case 'kernel-argument':
    case 'package':
    case 'password':
    case 'user':
      return undefined;
    default:
      return artifact.path;
  }
}

/**
 * What two artifacts of one machine must not share: a path, a unit's name, a package's. A unit and its text are
 * one thing, so a unit is known by its name alone.
 */
export function keyOf(artifact: Artifact): string {
  switch (artifact.kind) {
    case 'kernel-argument':
      return `kernel-argument ${artifact.argument}`;
    case 'password':
      return `password of ${artifact.user}`;
    case 'package':
    case 'user':
    case 'unit':
      return `${artifact.kind} ${artifact.name}`;
    default:
      return pathOf(artifact) as string;
  }
}
