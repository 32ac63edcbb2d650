import type { RenderedFile } from '../artifacts';
import type { OutputFile } from '../boot';
import { cloudInit } from '../boot/cloud-init';
import { ignition } from '../boot/ignition';
import { specVersion } from '../boot/ignition/spec-version';
import { storageOf } from '../boot/ignition/storage';
import { documentPath, publicDocumentUrl } from '../boot/urls';
import type { ClusterModel, MachineModel } from '../constructs';
import { sha256 } from '../formats';
import type { SecretContent } from '../pki/secret-content';

/**
 * The boot documents that a machine really fetches: its own secrets and nobody else's, and the public content, each
 * with the hash of the public document that it was sealed for.
 */
export function sealedMachine(
  model: ClusterModel,
  machine: MachineModel,
  secrets: readonly SecretContent[],
): readonly OutputFile[] {
  return sealers[machine.pool.plan.document](model, machine, secrets);
}

type Sealer = typeof sealedMachine;

const sealers: Readonly<Record<'cloud-init' | 'ignition', Sealer>> = {
  /** cloud-init cannot merge lists of files by URL, so its documents are complete. */
  'cloud-init': (model, machine, secrets) => {
    const own = { ...machine.own, files: [...machine.own.files, ...secrets.map(toFile)] };
    const open = publicDocument(cloudInit.forMachine(model, machine), 'user-data');
    return cloudInit
      .forMachine(model, { ...machine, own })
      .map((file) =>
        file.path.endsWith('/user-data') ? { ...file, content: marked(file.content, open.content) } : file,
      );
  },

  /** Ignition merges the public document by URL and refuses it if its hash is another. */
  ignition: (model, machine, secrets) => {
    const { plan: pool } = machine.pool;
    const open = publicDocument(ignition.forMachine(model, machine), 'config.ign');
    const storage = storageOf({ ...machine.own, ...NOTHING, files: secrets.map(toFile) });
    const source = publicDocumentUrl(model.plan, pool, machine.plan);
    const merge = [{ source, verification: { hash: `sha256-${sha256(open.content)}` } }];
    const config = { ignition: { version: specVersion(storage, pool.os), config: { merge } }, storage };
    const path = documentPath(pool, machine.plan);
    return [{ path, content: `${JSON.stringify(config, null, 1)}\n` }];
  },
};

const NOTHING = { downloads: [], directories: [], links: [] } as const;

function publicDocument(files: readonly OutputFile[], name: string): OutputFile {
  const found = files.find(({ path }) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`no boot format wrote ${name}`);
  return found;
}

/** The first line tells cloud-init what it reads; the second tells people what it was sealed for. */
function marked(sealed: string, open: string): string {
  return sealed.replace('\n', `\n# Sealed for the public document with SHA-256 ${sha256(open)}.\n`);
}

/** A secret as the encoders know files. */
function toFile({ path, mode, owner, text }: SecretContent): RenderedFile {
  const content = { format: 'text', text } as const;
  return {
    artifact: { kind: 'file', path, mode, owner, content, reason: 'sealed' },
    component: 'seal',
    construct: '',
    path,
    mode,
    owner,
    text,
    size: Buffer.byteLength(text),
    sha256: sha256(text),
  };
}
