import { usualIssuer } from '../bundle/facts';
import { type Change, changed, type Finding, type Reasoned } from './edit';

/** Tokens of each issuer that is still named are taken; the first one signs. */
export function judgeIssuer(change: Change, edit: Reasoned): readonly Finding[] {
  const usual = usualIssuer(change.plan.networks.dnsDomain);
  const [before, after] = [change.before ?? usual, change.after ?? usual].map((text) => text.split(','));
  return before?.every((issuer) => after?.includes(issuer)) ? [] : changed(change, edit);
}
