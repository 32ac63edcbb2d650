import type { MachineModel, PoolModel } from '../../constructs';
import { once, sha256 } from '../../formats';
import type { BootFormat } from '../boot-format';
import { machineFolder, poolFolder } from '../urls';
import { configOf } from './config';
import { renderTogether } from './render';
import type { IgnitionConfig } from './types';

/**
 * Fedora CoreOS and Flatcar: one JSON document that the initramfs applies before the system first starts. Ignition
 * merges others by URL and refuses those whose hash is another. So a pool's part is public and written once, and a
 * machine's own document, which is sealed, names it and has what is its own, public or secret.
 */
export const ignition: BootFormat = {
  name: 'ignition',
  forPool: (_model, pool) =>
    pool.plan.document === 'ignition' ? [{ path: sharedPath(pool), content: sharedText(pool) }] : [],
  whole: (_model, machine) => {
    const { own, pool } = machine;
    if (pool.plan.document !== 'ignition') return [];
    return [{ path: pathOf(machine), content: renderTogether(sharedConfig(pool), configOf(own, pool.plan)) }];
  },
  sealed: ({ plan }, machine, { files, passwords }) => {
    const { own, pool } = machine;
    if (pool.plan.document !== 'ignition') return [];
    const source = `${plan.boot.server}/${sharedPath(pool)}`;
    const merge = [{ source, verification: { hash: sharedHash(pool) } }];
    const config = configOf({ ...own, files: [...own.files, ...files] }, pool.plan);
    const users = passwords.map(({ user, hash }) => ({ name: user, passwordHash: hash }));
    return [
      { path: pathOf(machine), content: `${JSON.stringify(merging(config, merge, users), null, 1)}\n` },
    ];
  },
};

/** A list that says nothing is left out: of most machines all but the files are empty. */
function merging(config: IgnitionConfig, merge: readonly object[], passwords: readonly object[]): object {
  const { ignition, kernelArguments, passwd, storage, systemd } = config;
  const users = [...passwd.users, ...passwords];
  return {
    ignition: { ...ignition, config: { merge } },
    ...(kernelArguments.shouldExist.length > 0 ? { kernelArguments } : {}),
    ...(users.length > 0 ? { passwd: { users } } : {}),
    storage,
    ...(systemd.units.length > 0 ? { systemd } : {}),
  };
}

function pathOf({ plan }: MachineModel): string {
  return `${machineFolder(plan)}/ignition/config.ign`;
}

function sharedPath({ plan }: PoolModel): string {
  return `${poolFolder(plan)}/ignition/config.ign`;
}

const sharedConfig = once(({ plan, shared }: PoolModel) => configOf(shared, plan));

const sharedText = once((pool: PoolModel) => renderTogether(sharedConfig(pool)));

const sharedHash = once((pool: PoolModel) => `sha256-${sha256(sharedText(pool))}`);
