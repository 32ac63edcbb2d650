import type { SecretFile } from '../artifacts';
import type { MachineModel } from '../constructs';
import type { MachinePlan } from '../plan';
import type { Pki } from './pki';
import { secretRows } from './secret-rows';

/** A secret file of one machine, with its content. */
export interface SecretContent {
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  readonly text: string;
}

/** The secrets of a machine: those that its components ask for, no more and no less. */
export function secretsOf(pki: Pki, { plan, pool, own }: MachineModel): Promise<SecretContent[]> {
  const files = [...pool.shared.secrets, ...own.secrets];
  return Promise.all(files.map((file) => contentOf(pki, plan, file)));
}

/** What somebody else made goes before what would be derived. */
async function contentOf(pki: Pki, machine: MachinePlan, file: SecretFile): Promise<SecretContent> {
  const { path, mode, owner } = file;
  const row = secretRows.get(path);
  if (!row) throw new Error(`${path}: a component asks for it, and lib/pki knows no content for it`);
  if (!row.holders.some((role) => machine.roles.includes(role))) {
    throw new Error(`${path}: ${machine.name} must not hold it, being ${machine.roles.join(' and ')}`);
  }
  const text = pki.file.issued[machine.name]?.[path] ?? (await row.text(pki, machine));
  return { path, mode, owner, text };
}
