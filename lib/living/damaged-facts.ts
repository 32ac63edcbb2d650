import { headOf } from '../bundle/bundle-index';
import { indexDamage } from '../bundle/head-damage';
import { own } from '../releases/own';
import { edits } from './edits';
import { patternOf } from './judge';

/** Why the index of an earlier bundle cannot be compared with, facts included; undefined if it is whole. */
export function damageIn(indexText: string): string | undefined {
  const damage = indexDamage(indexText);
  const facts = headOf(indexText)?.facts;
  return damage ?? (facts && factsDamage(facts));
}

/** A newer Bootwright tells more and an older one less, but none tells one fact under another name. */
function factsDamage(facts: object): string | undefined {
  const strange = Object.keys(facts).find((fact) => !own(edits, patternOf(fact)));
  const lost = Object.entries(edits).find(
    ([fact, { optional }]) => !optional && !fact.includes('*') && !Object.hasOwn(facts, fact),
  );
  return strange !== undefined && lost ? `its facts have ${strange} in the place of ${lost[0]}` : undefined;
}
