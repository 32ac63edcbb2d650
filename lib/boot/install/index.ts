import { once } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { blanksOf, fill } from '../blanks';
import type { BootFormat } from '../boot-format';
import { machineFolder } from '../urls';
import { installers } from './installers';

/**
 * What an unattended installer asks for. It puts the system onto the disk and the machine's boot document beside it;
 * all else is the work of the first boot, as it is on a machine whose disk came with the system.
 */
export const install: BootFormat = {
  name: 'install',
  forMachine: ({ plan }, { plan: machine, pool }) => {
    if (pool.plan.bootFrom !== 'install') return [];
    const blanks = blanksOf(plan, pool.plan, machine);
    return answersOf(plan)(pool.plan).map(([path, text]) => ({
      path: `${machineFolder(machine)}/install/${path}`,
      content: fill(text, blanks),
    }));
  },
};

/** The answer files of a pool with their blanks: rendered once, and only filled in for each of its machines. */
const answersOf = once((plan: ClusterPlan) =>
  once((pool: PoolPlan) => Object.entries(installers[pool.os.netboot.installer].files(plan, pool))),
);
