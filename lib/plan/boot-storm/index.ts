export { type BootStormPlan, checkBootTime, checkPowerOn, planBootStorm } from './boot-storm';
export { downloadsOf } from './downloads';
export { TFTP_MAX } from './limits';
export { fetchMinutes, type WavePlan } from './waves';
