import type { BootFormat } from '../boot-format';
import { machineFolder } from '../urls';
import { ignitionConfig } from './config';
import { renderConfig } from './render';

/** Fedora CoreOS and Flatcar: one JSON document that the initramfs applies before the system first starts. */
export const ignition: BootFormat = {
  name: 'ignition',
  forMachine: (_model, machine) => {
    if (machine.pool.plan.document !== 'ignition') return [];
    const path = `${machineFolder(machine.plan)}/ignition/config.ign`;
    return [{ path, content: renderConfig(ignitionConfig(machine)) }];
  },
};
