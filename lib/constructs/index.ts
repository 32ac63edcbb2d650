export * from './cluster';
export type * from './model';
