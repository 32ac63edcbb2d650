export { type BootStormPlan, checkPowerOn, planBootStorm } from './boot-storm';
export { fetchMinutes, type WavePlan } from './waves';
