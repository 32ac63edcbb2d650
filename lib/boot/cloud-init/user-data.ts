import type { MachineConfig } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { once, yaml } from '../../formats';
import type { PoolPlan } from '../../plan';
import type { Sealed } from '../boot-format';
import { kernelArgumentCommands, restartFor } from './kernel-arguments';
import { rereadCommands } from './reread';
import { storageCommands } from './storage';
import { maskCommands, unitCommands } from './units';
import { passwordsOf, usersOf } from './users';
import { writeFiles } from './write-files';

/** The machine's user-data. All but its name and its own files is written once for its pool. */
export function userData({ plan, pool, own }: MachineModel, passwords: Sealed['passwords'] = []): string {
  const settings = KINDS.some((kind) => own[kind].length > 0)
    ? settingsOf(pool.plan, together(pool.shared, own))
    : sharedSettings(pool);
  return `#cloud-config
hostname: ${JSON.stringify(plan.name)}
${settings}${passwords.length > 0 ? yaml(passwordsOf(passwords)) : ''}write_files:
${sharedFiles(pool.shared)}${writeFiles(own)}`;
}

/** What its pool's machines share of it but for the files, which lie in rootfs/: no machine fetches it as it is. */
export function sharedUserData(pool: PoolModel): string {
  return `#cloud-config\n${sharedSettings(pool)}`;
}

/** What becomes commands and accounts; packages are installed by a unit. */
const KINDS = ['directories', 'downloads', 'kernelArguments', 'links', 'units', 'users'] as const;
type Actions = Pick<MachineConfig, (typeof KINDS)[number]>;

const sharedFiles = once(writeFiles);

const sharedSettings = once(({ plan, shared }: PoolModel) => settingsOf(plan, shared));

function together(shared: MachineConfig, own: MachineConfig): Actions {
  const both = KINDS.map((kind) => [kind, [...shared[kind], ...own[kind]]]);
  return Object.fromEntries(both) as Actions;
}

/**
 * `bootcmd` runs before files are written, `runcmd` after the network is up and all else is done. Images and
 * installers may have set the first keys otherwise: the machine's name and /etc/hosts are ours, its locale and its
 * package sources are not.
 */
function settingsOf({ bootFrom, os }: PoolPlan, actions: Actions): string {
  const { kernelArguments, units, users } = actions;
  // A system that runs from RAM has no boot loader: its arguments come with its kernel, from the network.
  const names = bootFrom === 'live' ? [] : kernelArguments.map(({ argument }) => argument);
  const masks = maskCommands(units);
  return yaml({
    preserve_hostname: false,
    manage_etc_hosts: false,
    // A word, for want of a boolean in the schema of 22.4: cloud-init then leaves the locale as it is.
    locale: 'false',
    ...(os.software === 'deb' ? { apt: { preserve_sources_list: true } } : {}),
    ...usersOf(users),
    ...(masks.length > 0 ? { bootcmd: masks } : {}),
    runcmd: [
      ...storageCommands(actions),
      ...rereadCommands(os),
      ...kernelArgumentCommands(names, os),
      ...unitCommands(units),
    ],
    ...restartFor(names),
  });
}
