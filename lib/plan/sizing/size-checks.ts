import type { SizeSpec } from '../../spec';
import { error, type Issue } from '../issue';
import type { Load } from './scale';

const COUNTS = ['maxNodes', 'podsPerNode', 'pods', 'containers', 'services'] as const;

/** A plural is a DNS label, and its group a domain (apiextensions, validation.go). */
const KIND = /^[a-z]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9.-]+)?$/;
const KIND_MEND = 'write such as secrets or certificates.cert-manager.io';

/** Counts that are none, and a size that the cluster has outgrown already. */
export function checkSize(size: SizeSpec, { nodes }: Load, issues: Issue[]): void {
  for (const field of COUNTS) {
    const value = size[field];
    if (value !== undefined) issues.push(...checkCount(`size.${field}`, value));
  }
  for (const [kind, count] of Object.entries(size.objects ?? {})) {
    const path = `size.objects.${kind}`;
    if (!KIND.test(kind)) issues.push(error(path, `${kind} is not a kind by its plural name`, KIND_MEND));
    issues.push(...checkCount(path, count));
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
