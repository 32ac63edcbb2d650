import { addressesIn } from './addresses';
import { type Change, changed, type Finding, type Reasoned } from './edit';

/** Control planes whose address moves. Which of them are there, and those with a member of etcd, are judged elsewhere. */
export function judgeControlPlanes(change: Change, edit: Reasoned): readonly Finding[] {
  const alone = change.plan.controlPlanes.filter(({ roles }) => !roles.includes('etcd'));
  const old = addressesIn(change.before ?? '');
  const moved = alone.some(({ address, name }) => old.has(name) && old.get(name) !== address);
  return moved ? changed(change, edit) : [];
}

/** The first one may be another while the old one stays what it is. */
export function judgeFirst(change: Change, edit: Reasoned): readonly Finding[] {
  const stays = change.plan.controlPlanes.some(({ name }) => name === change.before);
  return stays ? [] : changed(change, edit);
}
