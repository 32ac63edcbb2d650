export * from './bundle';
export { BundleError } from './bundle-error';
export type { Written } from './writer';
