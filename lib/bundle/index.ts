export * from './bundle';
export { BundleError } from './bundle-error';
export { joiningMembers } from './joining';
export { recoverBundle } from './writer';
