import { BundleError } from './bundle-error';
import { type BundleKind, INDEX } from './bundle-index';

/** What git leaves where two commits changed the same lines, with how many characters each mark has. */
const CONFLICT = /^(<{7} .*|={7}|>{7} .*)$/m;

/** Why an index cannot be read though Bootwright wrote it; undefined if it is whole, or none of ours. */
export function damageOf(indexText: string): string | undefined {
  if (indexText === '') return 'it is empty';
  if (!indexText.slice(0, 2 ** 12).includes('"tool": "bootwright ')) return undefined;
  const mark = CONFLICT.exec(indexText);
  if (mark)
    return `line ${indexText.slice(0, mark.index).split('\n').length} is a mark of git for a conflict`;
  if (!indexText.startsWith('{\n "tool": ')) return 'it does not begin as Bootwright wrote it';
  return indexText.endsWith('\n ]\n}\n') ? undefined : 'it ends too early';
}

/** What a text is that does not say that Bootwright wrote it. */
export function strangeness(indexText: string): string {
  try {
    const value: unknown = JSON.parse(indexText);
    if (value === null || typeof value !== 'object') return `it is ${JSON.stringify(value)}`;
    return Array.isArray(value) ? 'it is a list' : 'it has no "tool" of that name at its beginning';
  } catch {
    return 'it is no JSON, or a part of one';
  }
}

const MADE_AGAIN: Readonly<Record<BundleKind, string>> = {
  public: 'synth then makes all of it again (with --against HEAD, it compares it with the last commit)',
  sealed: 'seal then makes all of it again',
};

export function damagedIndex(root: string, kind: BundleKind, damage: string): BundleError {
  return new BundleError(
    `${root}/${INDEX}: it is damaged, as ${damage}; remove ${root}, and ${MADE_AGAIN[kind]}`,
  );
}

export function strangeIndex(root: string, indexText: string): BundleError {
  const what = `it is damaged, or none of Bootwright's: ${strangeness(indexText)}`;
  return new BundleError(
    `${root}/${INDEX}: ${what}; restore it from git or a copy if ${root} is a bundle, or choose another folder`,
  );
}
