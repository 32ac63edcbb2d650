export * from './public-bundle';
export * from './sealed-bundle';
export * from './sealed-folder';
