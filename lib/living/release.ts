import { versionIn } from '../releases/image-version';
import { isSince, minorsAhead } from '../releases/version-order';
import { etcdStep } from '../upgrade/etcd-steps';
import { hopsTo } from '../upgrade/hops';
import { type Change, changed, type Edit, type Finding } from './edit';

/** A release that goes back, or that leaves out a minor on its way up. */
export function judgeRelease(change: Change, edit: Edit): readonly Finding[] {
  const { after, before } = change;
  if (before === undefined || after === undefined) return [];
  if (!isSince(after, before))
    return changed(change, edit, minorsAhead(before, after) > 0 ? 'does not survive' : 'needs a procedure');
  if (minorsAhead(after, before) < 2) return [];
  const hops = hopsTo(before, after) ?? [{ from: before, to: after }];
  const way = [before, ...hops.map(({ to }) => to)].join(', then ');
  const why = 'API servers must not skip a minor (kubernetes.io, Version Skew Policy)';
  const [finding] = changed(change, { ...edit, why });
  return finding ? [{ ...finding, keep: `go by ${way}` }] : [];
}

/** The same of etcd, whose data a step may not bear. */
export function judgeEtcdVersion(change: Change, edit: Edit): readonly Finding[] {
  const { after, before, fact } = change;
  if (before === undefined || after === undefined) return [];
  const [from, to] = [versionIn(`etcd:${before}`), versionIn(`etcd:${after}`)];
  if (!from || !to) return [];
  if (minorsAhead(from, to) > 0) return changed(change, edit);
  return etcdStep(from, to).map(({ mend, message, severity }) => ({
    fact,
    outcome: severity === 'error' ? edit.outcome : 'needs a look',
    message,
    keep: mend,
    page: edit.page,
  }));
}
