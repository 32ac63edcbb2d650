export { explain } from './explain';
export type * from './explanation';
export { type FilePlace, madeAt, pathsOf, placeOf } from './machine-file';
export { sourceLines } from './source-lines';
