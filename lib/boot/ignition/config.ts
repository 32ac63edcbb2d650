import type { MachineConfig } from '../../artifacts';
import type { MachineModel } from '../../constructs';
import { once } from '../once';
import { specVersion } from './spec-version';
import { storageOf } from './storage';
import { mergeUnits, unitsOf } from './systemd';
import type { IgnitionConfig } from './types';

/** The config of one machine: what its pool shares and what it has of its own. */
export function ignitionConfig({ pool, own }: MachineModel): IgnitionConfig {
  const common = sections(pool.shared);
  const extra = sections(own);
  const storage = {
    directories: [...common.storage.directories, ...extra.storage.directories],
    files: [...common.storage.files, ...extra.storage.files],
    links: [...common.storage.links, ...extra.storage.links],
  };
  // A system that runs from RAM has no boot loader to change: its arguments come with its kernel, from the network.
  const shouldExist = pool.plan.bootFrom === 'live' ? [] : [...common.shouldExist, ...extra.shouldExist];
  return {
    ignition: { version: specVersion(storage, pool.plan.os) },
    kernelArguments: { shouldExist },
    passwd: { users: [...common.users, ...extra.users] },
    storage,
    systemd: { units: mergeUnits([...common.units, ...extra.units]) },
  };
}

/** The parts of the config that one half of a machine's configuration makes. Packages come as extensions here. */
const sections = once((config: MachineConfig) => ({
  shouldExist: config.kernelArguments.map(({ argument }) => argument),
  users: config.users.map(({ name, sshAuthorizedKeys }) => ({ name, sshAuthorizedKeys })),
  storage: storageOf(config),
  units: unitsOf(config),
}));
