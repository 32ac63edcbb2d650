export type * from './derived';
export * from './issue';
export type * from './plan';
export * from './planner';
