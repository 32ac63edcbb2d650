export * from './alternative-names';
export type * from './derived';
export { hasTokenSecret } from './identity';
export * from './issue';
export type * from './plan';
export * from './planner';
export { planFor } from './pool-release';
export { type MachineAsk, machineAsks } from './sizing';
