import type { RenderedFile } from '../artifacts';
import { bootFormats, type OutputFile } from '../boot';
import type { ClusterModel, MachineModel } from '../constructs';
import { sha256 } from '../formats';
import type { PasswordContent, SecretContent } from '../pki/secret-content';

/** The boot documents that a machine really fetches: its own secrets and nobody else's, and the public content. */
export function sealedMachine(
  model: ClusterModel,
  machine: MachineModel,
  secrets: readonly SecretContent[],
  passwords: readonly PasswordContent[],
): readonly OutputFile[] {
  const sealed = { files: secrets.map(toFile), passwords };
  return bootFormats.flatMap((format) => format.sealed?.(model, machine, sealed) ?? []);
}

/** A secret as the encoders know files. */
function toFile({ path, mode, owner, text, bytes }: SecretContent): RenderedFile {
  const content = { format: 'text', text } as const;
  return {
    artifact: { kind: 'file', path, mode, owner, content, reason: 'sealed' },
    component: 'seal',
    path,
    mode,
    owner,
    text,
    ...(bytes ? { bytes } : {}),
    size: bytes?.length ?? Buffer.byteLength(text),
    sha256: sha256(bytes ?? text),
  };
}
