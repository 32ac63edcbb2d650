import { JsonPatch } from 'cdk8s';
import type { Artifact } from '../artifacts';
import { pathOf } from '../artifacts';
import { type Content, unwritable } from '../formats';
import { error, type Issue, type Placed, type PoolPlan } from '../plan';
import type { PatchOperationSpec, PatchSpec } from '../spec';

/**
 * The patches of the description, put on the artifacts that components made. One that finds no file is told, since
 * it would otherwise be ignored in silence.
 */
export class Patches {
  private readonly all = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly failed = new Map<string, Issue>();

  /** The artifact with the pool's patches on it: the same object if there are none. */
  apply(artifact: Artifact, pool: PoolPlan): Artifact {
    const path = pathOf(artifact);
    return pool.settings.patches.reduce((patched, patch) => {
      this.all.set(patch.path, patch.value.path);
      return patch.value.path === path ? this.applyOne(patched, patch) : patched;
    }, artifact);
  }

  /** What is wrong with the patches, after all artifacts have been seen. */
  issues(): Issue[] {
    const unused = [...this.all].filter(([place]) => !this.used.has(place));
    return [
      ...this.failed.values(),
      ...unused.map(([place, path]) =>
        error(
          `${place}.path`,
          `no machine here gets a file ${path}`,
          'name a file that dist/ shows, or add one with files',
        ),
      ),
    ];
  }

  private applyOne(artifact: Artifact, { value, path }: Placed<PatchSpec>): Artifact {
    this.used.add(path);
    try {
      if (!('content' in artifact) || !artifact.content)
        throw new Error('its content is not in the description');
      const content = patchContent(artifact.content, value);
      const wrong = unwritable(content);
      if (wrong) throw new Error(wrong);
      return { ...artifact, content, overriddenBy: [...(artifact.overriddenBy ?? []), path] } as Artifact;
    } catch (cause) {
      const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      this.failed.set(
        path,
        error(
          path,
          `it does not fit ${value.path} (${message})`,
          'compare its paths and values with the file in dist/',
        ),
      );
      return artifact;
    }
  }
}

function patchContent(content: Content, { document = 0, operations }: PatchSpec): Content {
  const patched = <T extends object>(value: T): T => patch(value, operations.map(toOperation));
  const count = content.format === 'yaml' ? content.documents.length : 1;
  if (document >= count) throw new Error(`it has ${count} documents, counted from 0, and no ${document}`);
  switch (content.format) {
    case 'json':
      return { ...content, value: patched(content.value) };
    case 'toml':
      return { ...content, table: patched(content.table) };
    case 'systemd':
      return { ...content, unit: patched(content.unit) };
    case 'yaml':
      return {
        ...content,
        documents: content.documents.map((each, i) => (i === document ? patched(each) : each)),
      };
    default:
      throw new Error('its content is plain text, which a JSON Patch cannot change');
  }
}

function patch<T extends object>(value: T, operations: readonly JsonPatch[]): T {
  const patched = JsonPatch.apply(structuredClone(value), ...operations);
  // fast-json-patch lets the removal of what is not there pass, so a patch without effect is found by its result.
  if (JSON.stringify(patched) === JSON.stringify(value)) throw new Error('it changes nothing');
  return patched;
}

function toOperation({ op, path, value }: PatchOperationSpec): JsonPatch {
  switch (op) {
    case 'add':
      return JsonPatch.add(path, value);
    case 'remove':
      return JsonPatch.remove(path);
    case 'replace':
      return JsonPatch.replace(path, value);
    case 'test':
      return JsonPatch.test(path, value);
  }
}
