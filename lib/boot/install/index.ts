import type { MachineModel } from '../../constructs';
import { once } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { blanksOf, fill } from '../blanks';
import type { BootFormat, OutputFile, Sealed } from '../boot-format';
import { answersAreSealed, machineFolder } from '../urls';
import { installers } from './installers';
import { ROOT_PASSWORD } from './root-password';

/**
 * What an unattended installer asks for. It puts the system onto the disk and the machine's boot document beside it;
 * all else is the work of the first boot, as it is on a machine whose disk came with the system. Answers with a
 * password lie in `sealed/` alone, and network boot leads there.
 */
export const install: BootFormat = {
  name: 'install',
  forMachine: ({ plan }, machine) => (answersAreSealed(plan) ? [] : answers(plan, machine)),
  sealed: ({ plan }, machine, { passwords }) =>
    answersAreSealed(plan) ? answers(plan, machine).map((file) => withPasswords(file, passwords)) : [],
};

function answers(plan: ClusterPlan, { plan: machine, pool }: MachineModel): OutputFile[] {
  if (pool.plan.bootFrom !== 'install') return [];
  const blanks = blanksOf(plan, pool.plan, machine);
  return answersOf(plan)(pool.plan).map(([path, text]) => ({
    path: `${machineFolder(machine)}/install/${path}`,
    content: fill(text, blanks),
  }));
}

/** Installers have room for root's alone. */
function withPasswords({ path, content }: OutputFile, passwords: Sealed['passwords']): OutputFile {
  const hash = passwords.find(({ user }) => user === 'root')?.hash ?? '';
  return { path, content: content.replaceAll(ROOT_PASSWORD, () => hash) };
}

/** The answer files of a pool with their blanks: rendered once, and only filled in for each of its machines. */
const answersOf = once((plan: ClusterPlan) =>
  once((pool: PoolPlan) => Object.entries(installers[pool.os.netboot.installer].files(plan, pool))),
);
