export * from './public-bundle';
export * from './sealed-bundle';
