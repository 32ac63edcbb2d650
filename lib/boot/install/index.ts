import type { ClusterPlan, PoolPlan } from '../../plan';
import { blanksOf, fill } from '../blanks';
import type { BootFormat } from '../boot-format';
import { machineFolder } from '../urls';
import { installers } from './installers';

/** The answer files of a pool, kept so that they are rendered once and not for each of its machines. */
const answers = new WeakMap<PoolPlan, readonly (readonly [path: string, text: string])[]>();

/**
 * What an unattended installer asks for. It puts the system onto the disk and the machine's boot document beside it;
 * all else is the work of the first boot, as it is on a machine whose disk came with the system.
 */
export const install: BootFormat = {
  name: 'install',
  forMachine: ({ plan }, { plan: machine, pool }) => {
    if (pool.plan.bootFrom !== 'install') return [];
    const blanks = blanksOf(plan, pool.plan, machine);
    return answersOf(plan, pool.plan).map(([path, text]) => ({
      path: `${machineFolder(machine)}/install/${path}`,
      content: fill(text, blanks),
    }));
  },
};

function answersOf(plan: ClusterPlan, pool: PoolPlan) {
  const known = answers.get(pool);
  if (known) return known;
  const made = Object.entries(installers[pool.os.netboot.installer].files(plan, pool));
  answers.set(pool, made);
  return made;
}
