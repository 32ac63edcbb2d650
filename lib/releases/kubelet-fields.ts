import { fieldsOf, type Kind } from './facts';
import { own } from './own';
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
  return own(fieldsOf(minor, kubeletConfiguration), field) !== undefined;
}
