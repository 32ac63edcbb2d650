import { fieldsOf, type Kind } from './facts';
import type { Release } from './release';

export const kubeletConfiguration: Kind = {
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
};

/**
 * Whether a release's kubelet has a field of its configuration. It decodes leniently: one that it does not know is
 * logged and then ignored.
 */
export function hasKubeletField({ minor }: Release, field: string): boolean {
  return fieldsOf(minor, kubeletConfiguration)?.[field] !== undefined;
}
