export type * from './derived';
export { hasTokenSecret } from './identity';
export * from './issue';
export type * from './plan';
export * from './planner';
