import { type ClusterPlan, error, type FlaggedComponent, type Issue, type PoolPlan } from '../plan';
import { own } from '../releases/own';

/** Flags and their values, without dashes. */
export type Flags = Readonly<Record<string, string>>;

/** A component's command line, and the places in the description that had a say in it. */
export interface Arguments {
  /** `--flag=value`. */
  readonly args: readonly string[];
  readonly overriddenBy: readonly string[];
}

/**
 * The computed flags and those that the description adds, as kubeadm of this minor joins them: a flag set by hand
 * replaces the computed one, and stands in its sorted place or, since 1.36, behind all computed ones in the order in
 * which it was written (kubernetes/kubernetes#135400; kubeadm, util/arguments.go).
 */
export function argumentsOf(
  component: FlaggedComponent,
  computed: Flags,
  plan: ClusterPlan,
  pool: PoolPlan,
): Arguments {
  const byHand = Object.entries(pool.settings.flags[component]);
  const overrides = Object.fromEntries(byHand.map(([flag, { value }]) => [flag, value]));
  return {
    args: join(computed, overrides, plan.release.staticPods.sortedArguments),
    overriddenBy: byHand.map(([, { path }]) => path),
  };
}

/** Flags that may be given several times. */
type ManyFlags = Readonly<Record<string, string | readonly string[]>>;

function join(computed: Flags, overrides: ManyFlags, sorted: 'all' | 'base'): string[] {
  if (sorted === 'all') return written(Object.entries({ ...computed, ...overrides }).sort(byFlag));
  const base = Object.entries(computed).filter(([flag]) => !(flag in overrides));
  return written([...base.sort(byFlag), ...Object.entries(overrides)]);
}

function byFlag([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function written(flags: readonly [string, string | readonly string[]][]): string[] {
  return flags.flatMap(([flag, values]) => [values].flat().map((value) => `--${flag}=${value}`));
}

/**
 * Errors for flags that must not be set by hand: those that hold the cluster together, with the reason why, and
 * names in a spelling by which the component would know them but this check would not. Whoever writes what is computed
 * anyway changes nothing.
 */
export function collisions(
  component: FlaggedComponent,
  protectedFlags: Flags,
  pool: PoolPlan,
  computed: Flags = {},
): Issue[] {
  return Object.entries(pool.settings.flags[component]).flatMap(([flag, { value: values, path }]) => {
    const reason = own(protectedFlags, flag);
    const value = values.join(', ');
    if (values.length === 0)
      return [error(path, `--${flag} has an empty list of values`, 'write at least one, or remove it')];
    if (reason && value !== own(computed, flag))
      return [error(path, `--${flag}=${value} must not be set by hand: ${reason}`, 'remove it')];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(flag)) return [misspelt(flag, path)];
    return /\p{Cc}/u.test(value)
      ? [error(path, `--${flag}=${value} is not one line`, 'write it as one')]
      : [];
  });
}

/** Kubernetes' components take `_` for `-` in a flag (component-base cli/flag, WordSepNormalizeFunc). */
function misspelt(flag: string, path: string): Issue {
  return error(
    path,
    `${flag} is not how a flag is written here`,
    'use small letters, digits and single dashes between',
  );
}
