import { domainKinds, domainLabels, type MachinePlan } from '../plan';

/** Each word with what stands for it; a domain only as the value of its label, since it may be as short as `1`. */
export function wordsOf({
  address,
  domains,
  mac,
  name,
}: MachinePlan): readonly (readonly [string, string])[] {
  const labels = domainKinds.flatMap((kind) => {
    const [value, label] = [domains[kind], domainLabels[kind]];
    return value === undefined ? [] : [[`${label}=${value}`, `${label}={{${kind}}}`] as const];
  });
  return [[address, '{{address}}'], [mac, '{{mac}}'], [name, '{{name}}'], ...labels];
}

/**
 * Whole words only: 10.20.0.2 is not in 10.20.0.20. What holds such braces already, or is no text, is written as it is,
 * and is like no other machine's.
 */
export function patternsWith(words: readonly (readonly [string, string])[]) {
  const standIns = new Map([...words].reverse());
  const each = words.map(([word]) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w.-])(?:${each.join('|')})(?![\\w-])`, 'g');
  const [[address] = ['']] = words;
  return (whole: string, isText: boolean): { readonly key: string; readonly text: string } => {
    if (!isText || whole.includes('{{')) return { key: `${address} ${whole}`, text: whole };
    const text = whole.replace(pattern, (word) => standIns.get(word) ?? word);
    return { key: text, text };
  };
}
