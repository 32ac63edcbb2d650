import type { PoolModel } from '../../constructs';
import { once } from '../../formats';
import type { BootFormat } from '../boot-format';
import { machineFolder } from '../urls';
import { configOf } from './config';
import { renderTogether } from './render';

/** Fedora CoreOS and Flatcar: one JSON document that the initramfs applies before the system first starts. */
export const ignition: BootFormat = {
  name: 'ignition',
  forMachine: (_model, { plan, pool, own }) => {
    if (pool.plan.document !== 'ignition') return [];
    const content = renderTogether(commonConfig(pool), configOf(own, pool.plan));
    return [{ path: `${machineFolder(plan)}/ignition/config.ign`, content }];
  },
};

const commonConfig = once(({ plan, shared }: PoolModel) => configOf(shared, plan));
