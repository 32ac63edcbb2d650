export type { Finding } from './edit';
export { judge, toIssue } from './judge';
export { type Past, pastOf } from './past';
