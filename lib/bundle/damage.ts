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
