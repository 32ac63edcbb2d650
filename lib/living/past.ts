import { headOf, kindOf, listedPaths } from '../bundle/bundle-index';
import type { Facts } from '../bundle/facts';
import { olderFacts, type Read } from './older-index';

/** An earlier bundle of a cluster. */
export interface Past {
  /** Where it is, as the user would name it. */
  readonly where: string;
  readonly facts: Facts;
  /** Whether its index is of an older Bootwright, so that its files had to tell. */
  readonly older: boolean;
}

/** The earlier bundle with this index; undefined if that is none of ours. */
export function pastOf(where: string, indexText: string | undefined, read: Read): Past | undefined {
  if (indexText === undefined || kindOf(indexText) !== 'public') return undefined;
  const head = headOf(indexText);
  if (!head) return undefined;
  const { cluster: name, facts, kubernetes } = head;
  return {
    where,
    facts: { kubernetes, name, ...(facts ?? olderFacts(name, listedPaths(indexText), read)) },
    older: !facts,
  };
}
