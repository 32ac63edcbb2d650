export type * from './content';
export * from './group-by';
export * from './is-table';
export * from './once';
export * from './render';
export * from './sha256';
export * from './systemd';
export * from './unwritable';
export * from './yaml';
