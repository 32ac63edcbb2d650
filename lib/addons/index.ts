export type * from './addon';
export * from './addon-models';
export * from './kustomization';
export * from './registry';
