export * from './bundle';
export { BundleError, type Written } from './writer';
