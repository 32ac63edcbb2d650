import type { MachineModel, PoolModel } from '../../constructs';
import { once, sha256 } from '../../formats';
import type { BootFormat } from '../boot-format';
import { documentPath, publicDocumentUrl } from '../urls';
import { configOf } from './config';
import { renderTogether } from './render';
import { specVersion } from './spec-version';
import { storageOf } from './storage';

/** Fedora CoreOS and Flatcar: one JSON document that the initramfs applies before the system first starts. */
export const ignition: BootFormat = {
  name: 'ignition',
  forMachine: (_model, machine) => {
    const { plan, pool } = machine;
    if (pool.plan.document !== 'ignition') return [];
    return [{ path: documentPath(pool.plan, plan), content: publicConfig(machine) }];
  },
  /** Ignition merges the public document by URL and refuses it if its hash is another. */
  sealed: (model, machine, { files, passwords }) => {
    const { plan, own, pool } = machine;
    if (pool.plan.document !== 'ignition') return [];
    const source = publicDocumentUrl(model.plan, pool.plan, plan);
    const merge = [{ source, verification: { hash: `sha256-${sha256(publicConfig(machine))}` } }];
    const storage = storageOf({ ...own, ...NOTHING, files });
    const users = passwords.map(({ user, hash }) => ({ name: user, passwordHash: hash }));
    const config = {
      ignition: { version: specVersion(storage, pool.plan.os), config: { merge } },
      ...(users.length > 0 ? { passwd: { users } } : {}),
      storage,
    };
    return [{ path: documentPath(pool.plan, plan), content: `${JSON.stringify(config, null, 1)}\n` }];
  },
};

const NOTHING = { downloads: [], directories: [], links: [] } as const;

function publicConfig({ own, pool }: MachineModel): string {
  return renderTogether(commonConfig(pool), configOf(own, pool.plan));
}

const commonConfig = once(({ plan, shared }: PoolModel) => configOf(shared, plan));
