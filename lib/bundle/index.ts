export * from './bundle';
export { BundleError } from './bundle-error';
export { joiningMembers } from './joining';
export type { Written } from './writer';
