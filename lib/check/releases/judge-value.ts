import { suggest } from '../../plan/suggest';
import type { Allowed, Bounds } from '../../releases/allowed';
import { amountOf, misreadOf } from '../../releases/go-value';

/** What a program says to a value, and what to write in its place. */
export interface Refusal {
  /** `does not know foo`, `takes nothing below 0`. */
  readonly says: string;
  readonly mend: string;
}

/** Whether a program refuses a text that is a value of its type; one that is empty is as good as none. */
export function refusalOf(allowed: Allowed | undefined, type: string, text: string): Refusal | undefined {
  if (!allowed || text === '') return undefined;
  if ('keys' in allowed) return unknownIn(text.split(','), allowed.keys);
  if ('words' in allowed) return unknownIn(allowed.list ? text.split(',') : [text], allowed.words);
  if (!('type' in allowed)) return outside(allowed, type, text);
  const mend = misreadOf(allowed.type, text);
  return mend ? { says: `reads it as ${withArticle(allowed.type)}, and cannot`, mend } : undefined;
}

function unknownIn(given: readonly string[], known: readonly string[]): Refusal | undefined {
  const strange = given.find((each) => !known.includes(each));
  return strange === undefined
    ? undefined
    : { says: `does not know ${strange}`, mend: suggest(strange, known) };
}

function outside(bounds: Bounds, type: string, text: string): Refusal | undefined {
  const { above, least, most, orNone, step } = bounds;
  const amount = amountOf(type, text);
  if (orNone && amount === 0) return undefined;
  const unit = type === 'duration' ? 's' : '';
  if (above !== undefined && amount <= above)
    return { says: `takes more than ${above}${unit} only`, mend: `write more than ${above}${unit}` };
  if (least !== undefined && amount < least)
    return { says: `takes nothing below ${least}${unit}`, mend: `write ${least}${unit} or more` };
  if (most !== undefined && amount > most)
    return { says: `takes nothing above ${most}${unit}`, mend: `write ${most}${unit} or less` };
  return step !== undefined && amount % step !== 0
    ? { says: `takes multiples of ${step} only`, mend: `write ${step} or a multiple of it` }
    : undefined;
}

function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
