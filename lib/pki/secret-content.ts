import type { SecretFile } from '../artifacts';
import type { MachineModel } from '../constructs';
import type { MachinePlan } from '../plan';
import { bytesOf, isText } from './named-values';
import { passwordHash } from './password-hash';
import type { Pki } from './pki';
import { authEntry, authFile } from './registry-login';
import { secretRows } from './secret-rows';
import type { SecretsFile } from './secrets-file';

/** A secret file of one machine, with its content. */
export interface SecretContent {
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  /** Empty if it is no text. */
  readonly text: string;
  /** Undefined if it is text. */
  readonly bytes: Buffer | undefined;
}

/** The secrets of a machine: those that its components ask for, no more and no less. */
export function secretsOf(pki: Pki, { plan, pool, own }: MachineModel): Promise<SecretContent[]> {
  const files = [...pool.shared.secrets, ...own.secrets];
  return Promise.all(
    files.map(async (file) => {
      const { path, mode, owner } = file;
      return { path, mode, owner, ...(await contentOf(pki, plan, file)) };
    }),
  );
}

/** The password of an account, as a hash. */
export interface PasswordContent {
  readonly user: string;
  readonly hash: string;
}

/** The passwords of a machine's accounts. */
export function passwordsOf({ file }: Pki, { pool, own }: MachineModel): PasswordContent[] {
  return [...pool.shared.passwords, ...own.passwords].map(({ user, secret }) => ({
    user,
    hash: passwordHash(needed(file, secret)) ?? '',
  }));
}

type Content = Pick<SecretContent, 'bytes' | 'text'>;

async function contentOf(pki: Pki, machine: MachinePlan, { path, source }: SecretFile): Promise<Content> {
  switch (source.from) {
    case 'derived':
      return { text: await derived(pki, machine, path), bytes: undefined };
    case 'logins':
      return { text: authFile(loginsOf(pki.file, source.names)), bytes: undefined };
    case 'value': {
      const bytes = needed(pki.file, source.name);
      return isText(bytes) ? { text: bytes.toString(), bytes: undefined } : { text: '', bytes };
    }
  }
}

/** What somebody else made goes before what would be derived. */
async function derived(pki: Pki, machine: MachinePlan, path: string): Promise<string> {
  const row = secretRows.get(path);
  if (!row) throw new Error(`${path}: a component asks for it, and lib/pki knows no content for it`);
  if (!row.holders.some((role) => machine.roles.includes(role))) {
    throw new Error(`${path}: ${machine.name} must not hold it, being ${machine.roles.join(' and ')}`);
  }
  return pki.file.issued[machine.name]?.[path] ?? (await row.text(pki, machine));
}

function loginsOf(file: SecretsFile, names: Readonly<Record<string, string>>) {
  const entries = Object.entries(names).map(([registry, name]) => [
    registry,
    authEntry(needed(file, name), registry),
  ]);
  return Object.fromEntries(entries);
}

/** `check-values` tells of those that are missing before. */
function needed(file: SecretsFile, name: string): Buffer {
  const found = bytesOf(file, name);
  if (!found) throw new Error(`values.${name}: it is needed, and was not checked for`);
  return found;
}
