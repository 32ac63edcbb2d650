export type * from './content';
export * from './render';
export * from './systemd';
export * from './unwritable';
export * from './yaml';
