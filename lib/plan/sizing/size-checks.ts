import type { SizeSpec } from '../../spec';
import { error, type Issue } from '../issue';
import type { Load } from './scale';

const COUNTS = ['maxNodes', 'podsPerNode', 'pods', 'containers', 'services'] as const;

/** Counts that are none, and a size that the cluster has outgrown already. */
export function checkSize(size: SizeSpec, { nodes }: Load, issues: Issue[]): void {
  for (const field of COUNTS) {
    const value = size[field];
    if (value !== undefined) issues.push(...checkCount(`size.${field}`, value));
  }
  for (const [kind, count] of Object.entries(size.objects ?? {})) {
    issues.push(...checkCount(`size.objects.${kind}`, count));
  }
  if (size.maxNodes !== undefined && size.maxNodes < nodes) {
    const message = `${size.maxNodes} is fewer than the ${nodes} nodes that are described`;
    issues.push(error('size.maxNodes', message, `write ${nodes} or more, or remove it`));
  }
}

function checkCount(path: string, value: number): Issue[] {
  if (Number.isInteger(value) && value > 0) return [];
  return [error(path, `${value} is not a count`, 'write a whole number from 1 up')];
}
