export { calicoImages } from './calico';
export * from './kubelet-client';
export * from './registry';
export type * from './release';
export * from './tag';
export * from './version';
