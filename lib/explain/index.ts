export { dataLines } from './data-lines';
export { explain } from './explain';
export type * from './explanation';
export { type FilePlace, linesOf, type Made, madeAt, pathsOf, placeOf } from './machine-file';
export { sourceLines } from './source-lines';
