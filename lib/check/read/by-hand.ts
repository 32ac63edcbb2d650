import type { RenderedFile } from '../../artifacts';

/** Whether the description wrote a file, or changed it. */
export function isByHand({ artifact }: RenderedFile): boolean {
  return (artifact.overriddenBy ?? []).length > 0;
}
