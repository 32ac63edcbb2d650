import type { MachineModel } from '../../lib/constructs';
import { newSecrets } from '../../lib/pki/new-secrets';
import { openPki, type Pki } from '../../lib/pki/pki';
import { type SecretContent, secretsOf } from '../../lib/pki/secret-content';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { compact } from '../clusters';
import { modelOf } from '../examples';

/** New Year of 2026, and a seed that is no secret. */
export const NOW = Date.parse('2026-01-01T00:05:00Z');

export function secretsFor(cluster: string): SecretsFile {
  const seed = new Uint8Array(32).map((_, i) => i);
  return newSecrets({ cluster, seed, now: NOW, authorityDays: 3650, leafDays: 365, brought: {}, issued: {} });
}

export const model = modelOf(compact);

export function machineOf(name: string): MachineModel {
  const found = model.pools.flatMap((pool) => pool.machines).find(({ plan }) => plan.name === name);
  if (!found) throw new Error(`there is no machine ${name}`);
  return found;
}

export function open(file: SecretsFile = secretsFor('reference')): Promise<Pki> {
  return openPki(model.plan, file);
}

/** The secrets of one machine by path. */
export async function filesOf(name: string, file?: SecretsFile): Promise<Map<string, SecretContent>> {
  const files = await secretsOf(await open(file), machineOf(name));
  return new Map(files.map((each) => [each.path, each]));
}
