import type { Addon } from './addon';
import { calico } from './calico';
import { coredns } from './coredns';
import { kubeProxy } from './kube-proxy';
import { rbac } from './rbac';

/**
 * Every add-on, in the order in which they are applied: kubelets get their certificates by `rbac`; Calico's operator
 * reaches the API at its service address, which is kube-proxy's work; CoreDNS has no address before the pod network.
 */
export const addons: readonly Addon[] = [rbac, kubeProxy, calico, coredns];
