import type { MachineConfig } from '../../artifacts';
import type { PoolPlan } from '../../plan';
import { specVersion } from './spec-version';
import { storageOf } from './storage';
import { unitsOf } from './systemd';
import type { IgnitionConfig } from './types';

/** What a pool's machines have alike, or what one of them has of its own, as a config. Packages come as extensions. */
export function configOf(config: MachineConfig, { bootFrom, os }: PoolPlan): IgnitionConfig {
  const storage = storageOf(config);
  // A system that runs from RAM has no boot loader to change: its arguments come with its kernel, from the network.
  const kernelArguments = bootFrom === 'live' ? [] : config.kernelArguments;
  return {
    ignition: { version: specVersion(storage, os) },
    kernelArguments: { shouldExist: kernelArguments.map(({ argument }) => argument) },
    passwd: { users: config.users.map(({ name, sshAuthorizedKeys }) => ({ name, sshAuthorizedKeys })) },
    storage,
    systemd: { units: unitsOf(config) },
  };
}
