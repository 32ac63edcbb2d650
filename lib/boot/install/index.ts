import type { MachineModel } from '../../constructs';
import { once } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { fill } from '../blanks';
import type { BootFormat, OutputFile, Sealed } from '../boot-format';
import { answersAreSealed, assetsUrl, machineFolder, poolFolder } from '../urls';
import { installers } from './installers';
import { ROOT_PASSWORD } from './root-password';

/**
 * What an unattended installer asks for. It puts the system onto the disk and the machine's boot document beside it;
 * all else is the work of the first boot, as it is on a machine whose disk came with the system. A pool's machines ask
 * for the same, whatever settings of its own one has. Answers with a password lie in `sealed/` alone, where each machine
 * reads its own folder, and network boot leads there.
 */
export const install: BootFormat = {
  name: 'install',
  forPool: ({ plan }, { plan: pool }) =>
    answersAreSealed(plan) || pool.like !== pool.id ? [] : answersOf(plan)(pool).map(below(poolFolder(pool))),
  whole: ({ plan }, machine) => (answersAreSealed(plan) ? [] : answers(plan, machine)),
  sealed: ({ plan }, machine, { passwords }) =>
    answersAreSealed(plan) ? answers(plan, machine).map((file) => withPasswords(file, passwords)) : [],
};

function answers(plan: ClusterPlan, { plan: machine, pool }: MachineModel): OutputFile[] {
  return answersOf(plan)(pool.plan).map(below(machineFolder(machine)));
}

function below(folder: string) {
  return ({ path, content }: OutputFile): OutputFile => ({ path: `${folder}/install/${path}`, content });
}

/** Installers have room for root's alone. */
function withPasswords({ path, content }: OutputFile, passwords: Sealed['passwords']): OutputFile {
  const hash = passwords.find(({ user }) => user === 'root')?.hash ?? '';
  return { path, content: content.replaceAll(ROOT_PASSWORD, () => hash) };
}

/** The answer files of a pool by path, none if nothing is installed. */
const answersOf = once((plan: ClusterPlan) =>
  once((pool: PoolPlan): readonly OutputFile[] => {
    if (pool.bootFrom !== 'install') return [];
    const assets = assetsUrl(plan, pool);
    const files = Object.entries(installers[pool.os.netboot.installer].files(plan, pool));
    return files.map(([path, text]) => ({ path, content: fill(text, { assets }) }));
  }),
);
