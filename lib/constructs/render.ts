import type {
  Artifact,
  ArtifactKind,
  Dropin,
  File,
  MachineConfig,
  Provenance,
  RenderedFile,
  Unit,
  Unrendered,
} from '../artifacts';
import { pathOf } from '../artifacts';
import { render, sha256 } from '../formats';

/** An artifact and where it came from. */
export interface Placement extends Provenance {
  readonly artifact: Artifact;
}

/** Artifacts sorted into kinds, their content as text. Called once for a pool and once for each machine. */
export function toMachineConfig(placements: readonly Placement[]): MachineConfig {
  return {
    files: placements.flatMap(renderFile).sort((a, b) => (a.path < b.path ? -1 : 1)),
    secrets: ofKind(placements, 'secret'),
    downloads: ofKind(placements, 'download'),
    directories: ofKind(placements, 'directory'),
    links: ofKind(placements, 'link'),
    units: ofKind(placements, 'unit'),
    kernelArguments: ofKind(placements, 'kernel-argument'),
    packages: ofKind(placements, 'package'),
    passwords: ofKind(placements, 'password'),
    users: ofKind(placements, 'user'),
  };
}

function ofKind<K extends ArtifactKind>(placements: readonly Placement[], kind: K) {
  return placements
    .filter(({ artifact }) => artifact.kind === kind)
    .map(
      ({ artifact, ...provenance }) =>
        ({ ...artifact, ...provenance }) as Unrendered<Extract<Artifact, { kind: K }>>,
    );
}

function renderFile({ artifact, component, construct }: Placement): RenderedFile[] {
  if (!hasText(artifact)) return [];
  const text = render(artifact.content);
  const { mode, owner } = artifact.kind === 'file' ? artifact : { mode: 0o644, owner: 'root:root' };
  const path = pathOf(artifact) as string;
  const sizes = { size: Buffer.byteLength(text), sha256: sha256(text) };
  return [{ artifact, component, construct, path, mode, owner, text, ...sizes }];
}

function hasText(artifact: Artifact): artifact is Dropin | File | (Unit & { content: File['content'] }) {
  return (
    artifact.kind === 'file' ||
    artifact.kind === 'dropin' ||
    (artifact.kind === 'unit' && artifact.content !== undefined)
  );
}
