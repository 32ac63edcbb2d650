export type * from './content';
export * from './render';
export * from './systemd';
export * from './yaml';
