export type * from './artifact';
export type * from './machine-config';
export * from './make';
export * from './place';
export * from './secret-values';
