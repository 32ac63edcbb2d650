import { createHmac, hkdfSync } from 'node:crypto';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { once } from '../formats';
import type { SecretsFile } from '../pki/secrets-file';

/** What a machine's files are made of, as a number that only who has the seed can tell; and that of a file of it. */
export interface SealTags {
  readonly inputsOf: (machine: MachineModel) => string;
  readonly tagOf: (inputs: string, file: TaggedFile, files: number) => string;
}

export interface TaggedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * All that a machine's files follow from: the program, the secrets file, what the plan says of the cluster, what the
 * machine's pool has and what is its own. Left out of the plan is only how many machines there are and what follows from
 * their number, so that another worker is no reason to seal anew: `test/seal/seal-tags.test.ts` holds that no file of a
 * machine asks for it.
 */
export function sealTags({ plan }: ClusterModel, secrets: SecretsFile, program: string): SealTags {
  const seed = Buffer.from(secrets.seed, 'base64');
  const key = Buffer.from(hkdfSync('sha256', seed, '', `bootwright/v1/${plan.name}/seal-tags`, 32));
  const hash = (...parts: readonly unknown[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  const { bootStorm: _, machines: __, nodes: ___, pools: ____, sizing: _____, ...cluster } = plan;
  const common = hash('common', program, secrets, cluster);
  const ofPool = once(({ plan: { machines, ...pool }, shared }: PoolModel) => hash('pool', pool, shared));
  return {
    inputsOf: (machine) => hash('machine', common, ofPool(machine.pool), machine.plan, machine.own),
    tagOf: (inputs, { path, sha256 }, files) => hash('file', inputs, path, sha256, files),
  };
}
