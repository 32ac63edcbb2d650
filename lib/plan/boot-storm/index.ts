export { type BootStormPlan, checkBootTime, checkPowerOn, planBootStorm } from './boot-storm';
export { downloadsOf } from './downloads';
export { fetchMinutes, type WavePlan } from './waves';
