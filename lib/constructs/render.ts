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
import { groupBy, render, sha256 } from '../formats';

/** An artifact and where it came from. */
export interface Placement extends Provenance {
  readonly artifact: Artifact;
}

/** Artifacts sorted into kinds, their content as text. Called once for a pool and once for each machine. */
export function toMachineConfig(placements: readonly Placement[], renderingOf = rendered): MachineConfig {
  const kinds = groupBy(placements, ({ artifact }) => artifact.kind);
  return {
    files: placements.flatMap((each) => renderingOf(each) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1)),
    secrets: ofKind(kinds, 'secret'),
    downloads: ofKind(kinds, 'download'),
    directories: ofKind(kinds, 'directory'),
    links: ofKind(kinds, 'link'),
    units: ofKind(kinds, 'unit'),
    kernelArguments: ofKind(kinds, 'kernel-argument'),
    packages: ofKind(kinds, 'package'),
    passwords: ofKind(kinds, 'password'),
    users: ofKind(kinds, 'user'),
  };
}

function ofKind<K extends ArtifactKind>(kinds: ReadonlyMap<string, readonly Placement[]>, kind: K) {
  type Unsorted = readonly Unrendered<Extract<Artifact, { kind: K }>>[];
  const placed = kinds.get(kind);
  if (!placed) return NONE as Unsorted;
  return placed.map(({ artifact, ...provenance }) => ({ ...artifact, ...provenance })) as unknown as Unsorted;
}

/** A machine has none of most kinds by itself. */
const NONE: readonly never[] = [];

/** Undefined of what has no text of its own. */
export function rendered({ artifact, component }: Placement): RenderedFile | undefined {
  if (!hasText(artifact)) return undefined;
  const text = render(artifact.content);
  const { mode, owner } = artifact.kind === 'file' ? artifact : { mode: 0o644, owner: 'root:root' };
  const path = pathOf(artifact) as string;
  const sizes = { size: Buffer.byteLength(text), sha256: sha256(text) };
  return { artifact, component, path, mode, owner, text, ...sizes };
}

function hasText(artifact: Artifact): artifact is Dropin | File | (Unit & { content: File['content'] }) {
  return (
    artifact.kind === 'file' ||
    artifact.kind === 'dropin' ||
    (artifact.kind === 'unit' && artifact.content !== undefined)
  );
}
