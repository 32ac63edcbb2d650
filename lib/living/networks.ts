import { parseCidr } from '../plan/address';
import { type Change, changed, type Finding, type Reasoned } from './edit';

/** A network that begins where the old one did and holds all of it loses no address that is in use. */
export function judgeNetwork(change: Change, edit: Reasoned): readonly Finding[] {
  const [before, after] = [parseCidr(change.before ?? ''), parseCidr(change.after ?? '')];
  const grows = before && after && before.first === after.first && before.prefix > after.prefix;
  return changed(change, edit, grows ? 'needs a procedure' : edit.outcome);
}
