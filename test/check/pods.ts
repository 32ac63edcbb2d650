import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compactWith } from '../clusters';

const MANIFESTS = '/etc/kubernetes/manifests';

/** One operation on the manifest of a pod of ours: where, to what; without a value it is removed. */
export function patchedPod(name: string, path: string, ...value: readonly unknown[]): Partial<ClusterSpec> {
  const operation =
    value.length > 0 ? { op: 'add' as const, path, value: value[0] } : { op: 'remove' as const, path };
  return { patches: [{ path: `${MANIFESTS}/${name}.yaml`, operations: [operation] }] };
}

/** A pod of a person's, beside ours. */
export function broughtPod(content: string, name = 'own.yaml'): Partial<ClusterSpec> {
  return { files: [{ path: `${MANIFESTS}/${name}`, content }] };
}

/** The least that a pod is, with more of its spec behind it, two blanks deep. */
export const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec:\n  containers: [{ name: own, image: a/b:1 }]\n';

/** What is said of a description, each line with its severity before it. */
export function told(spec: ClusterSpec): string[] {
  return compile(spec).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

/** The same of the reference cluster with some fields replaced. */
export function toldOf(fields: Partial<ClusterSpec>): string[] {
  return told(compactWith(fields));
}
