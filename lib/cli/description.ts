import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClusterSpec } from '../spec';

/** A mistake of the user's, told without a stack trace. */
export class UserError extends Error {}

/** The description that a file exports as its default. */
export function loadDescription(file: string): ClusterSpec {
  const path = resolve(file);
  if (!existsSync(path))
    throw new UserError(`${file}: there is no such file; name the one that exports your cluster`);
  const loaded = load(path, file);
  const spec = loaded.default;
  if (typeof spec !== 'object' || spec === null) {
    throw new UserError(`${file}: it exports no cluster; end it with \`export default cluster\``);
  }
  return spec as ClusterSpec;
}

function load(path: string, file: string): { readonly default?: unknown } {
  try {
    return require(path);
  } catch (cause) {
    throw new UserError(
      `${file}: it cannot be read as TypeScript: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}
