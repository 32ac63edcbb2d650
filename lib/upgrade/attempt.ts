import { compile } from '../check/compile';
import type { ClusterModel } from '../constructs';
import { type Issue, isError } from '../plan';
import type { ClusterSpec } from '../spec';

/** What a description comes to at some release. */
export interface Attempt {
  /** The finished cluster, even if rules find errors in it; undefined if it could not be built. */
  readonly model: ClusterModel | undefined;
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** Compiles a description for a release, as far as it goes. */
export function attempt(spec: ClusterSpec, kubernetes: string): Attempt {
  const { built, issues } = compile({ ...spec, kubernetes });
  return {
    model: built,
    errors: issues.filter(isError),
    warnings: issues.filter((issue) => !isError(issue)),
  };
}
