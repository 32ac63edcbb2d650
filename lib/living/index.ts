export { damageIn } from './damaged-facts';
export type { Finding } from './edit';
export { judge, knownFacts, toIssue } from './judge';
export { type Past, pastOf } from './past';
