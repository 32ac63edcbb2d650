import type { MachineModel } from '../../lib/constructs';
import { once } from '../../lib/formats';
import { withValue } from '../../lib/pki/named-values';
import { newSecrets } from '../../lib/pki/new-secrets';
import { openPki, type Pki } from '../../lib/pki/pki';
import { type SecretContent, secretsOf } from '../../lib/pki/secret-content';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { compact } from '../clusters';
import { built } from '../examples';

/** New Year of 2026, and a seed that is no secret. */
export const NOW = Date.parse('2026-01-01T00:05:00Z');

export function secretsFor(cluster: string): SecretsFile {
  const seed = new Uint8Array(32).map((_, i) => i);
  const days = { authorityDays: 3650, leafDays: 365 };
  const file = newSecrets({ cluster, seed, now: NOW, ...days, brought: {}, issued: {} });
  return Object.entries(VALUES[cluster] ?? {}).reduce(
    (so, [name, text]) => withValue(so, name, Buffer.from(text)),
    file,
  );
}

/** What the examples name, by cluster. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flatcar: { 'registry-login': 'puller:correct horse battery staple\n' },
  rocky: {
    'root-password':
      '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/\n',
    'ceph-client': '[client.nodes]\n\tkey = AQCvCbtToC6MDhAATtuT70Sl+DymPCfDSsyV4w==\n',
  },
};

export const model = built(compact);

export function machineOf(name: string): MachineModel {
  const found = model.pools.flatMap((pool) => pool.machines).find(({ plan }) => plan.name === name);
  if (!found) throw new Error(`there is no machine ${name}`);
  return found;
}

const usual = secretsFor('reference');

/** Each file is opened once: a signature takes a millisecond, and there are hundreds. */
const opened = once((file: SecretsFile) => openPki(model.plan, file));

export function open(file = usual): Promise<Pki> {
  return opened(file);
}

type Files = ReadonlyMap<string, SecretContent>;

const known = once((_file: SecretsFile) => new Map<string, Promise<Files>>());

/** The secrets of one machine by path; made once for a file, and anew for a copy of it. */
export function filesOf(name: string, file = usual): Promise<Files> {
  const files = known(file).get(name) ?? made(name, file);
  known(file).set(name, files);
  return files;
}

async function made(name: string, file: SecretsFile): Promise<Files> {
  const files = await secretsOf(await open(file), machineOf(name));
  return new Map(files.map((each) => [each.path, each]));
}
