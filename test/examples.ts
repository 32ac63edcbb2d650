import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '../lib/check/compile';
import { Cluster, type ClusterModel } from '../lib/constructs';
import { once } from '../lib/formats';
import { formatIssue } from '../lib/plan';
import type { ClusterSpec } from '../lib/spec';
import { planOf } from './clusters';

const root = join(__dirname, '..');

/** Every description that the project ships: `main.ts` and `examples/`. */
export const descriptions: readonly { readonly name: string; readonly spec: ClusterSpec }[] = [
  join(root, 'main.ts'),
  ...readdirSync(join(root, 'examples')).map((file) => join(root, 'examples', file)),
].map((file) => ({ name: basename(file, '.ts'), spec: require(file).default }));

/** The finished cluster of a description that must have no errors. */
export function compiled(spec: ClusterSpec): ClusterModel {
  const { model, issues } = compile(spec);
  if (!model) throw new Error(issues.map(formatIssue).join('\n'));
  return model;
}

/** The same, of which no rule is asked: that takes longer than all before it. For tests of what a good model comes to. */
export function built(spec: ClusterSpec): ClusterModel {
  return new Cluster(planOf(spec)).model();
}

/** The finished cluster, compiled once for all tests of a file that ask for one description. */
export const modelOf = once(compiled);
