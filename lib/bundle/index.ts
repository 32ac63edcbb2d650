export * from './bundle';
export { BundleError, HalfBundleError } from './bundle-error';
export { joiningMembers } from './joining';
export { recoverBundle } from './writer';
