import type { Compiled } from '../../lib/check/compile';
import type { ClusterSpec } from '../../lib/spec';

const { compile: compileNow } = jest.requireActual('../../lib/check/compile');
const known = new Map<string, Compiled>();

/** For `jest.mock`: a suite that calls verbs again and again on one description compiles it once. */
export function compile(spec: ClusterSpec): Compiled {
  const text = JSON.stringify(spec);
  const compiled = known.get(text) ?? compileNow(spec);
  known.set(text, compiled);
  return compiled;
}
