import { headOf, type IndexHead, kindOf } from '../bundle/bundle-index';
import { error, type Issue } from '../plan';

/** What a `dist/index.json` must say for `sealed/` to fit it. */
type Expected = Pick<IndexHead, 'cluster' | 'description' | 'tool'>;

/**
 * Whether the public bundle is that of this description. Sealing against another would give machines secrets for
 * files that they do not get.
 */
export function checkPublicBundle(
  indexText: string | undefined,
  expected: Expected,
  folder: string,
): Issue[] {
  const synth = 'run `npm run synth`, review it, and seal then';
  if (indexText === undefined) return [error(folder, 'it holds no public bundle', synth)];
  const found = headOf(indexText);
  if (!found)
    return [error(folder, 'its index.json was not written by Bootwright', 'name the folder with --dist')];
  if (kindOf(indexText) === 'sealed')
    return [error(folder, 'it is a sealed bundle', 'name that of `npm run synth` with --dist')];
  const missing = Object.keys(expected).find((name) => found[name as keyof Expected] === undefined);
  if (missing !== undefined)
    return [error(folder, `its index.json is damaged, as it has no ${missing}`, synth)];
  if (found.cluster !== expected.cluster) {
    return [
      error(
        folder,
        `it is of the cluster ${found.cluster}, not ${expected.cluster}`,
        'name the right folder with --dist',
      ),
    ];
  }
  if (found.tool !== expected.tool)
    return [error(folder, `it was written by ${found.tool}, not ${expected.tool}`, synth)];
  if (found.description !== expected.description) {
    return [error(folder, 'it was written from another description than the one to seal', synth)];
  }
  return [];
}
