import { releases } from '../releases';
import { versionIn } from '../releases/image-version';
import { knowledgeOf } from '../releases/knowledge';
import { isSince, minorsAhead } from '../releases/version-order';
import { etcdStep } from '../upgrade/etcd-steps';
import { type Change, changed, type Finding, type Reasoned } from './edit';

/** A release that goes back, or that leaves out a minor on its way up. */
export function judgeRelease(change: Change, edit: Reasoned): readonly Finding[] {
  const { after, before } = change;
  if (before === undefined || after === undefined) return [];
  if (minorsAhead(before, after) > 0) return changed(change, edit, 'does not survive');
  if (!isSince(after, before)) return changed(change, { ...edit, why: PATCH_BACK });
  if (minorsAhead(after, before) < 2) return [];
  const way = `go to ${minorsBetween(before, after).map(releaseOf).join(', then ')} first, then to ${after}`;
  return changed(change, { ...edit, why: SKIP }).map((finding) => ({ ...finding, keep: way }));
}

const PATCH_BACK =
  'what the newer patch release mended is broken again, and machines take the older one in the order of an upgrade';
const SKIP = 'API servers must not skip a minor (kubernetes.io, Version Skew Policy)';

/** `1.34`, `1.35` between a release of 1.33 and one of 1.36. */
function minorsBetween(before: string, after: string): string[] {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(before) ?? [];
  const count = Math.min(minorsAhead(after, before), 100) - 1;
  return Array.from({ length: count }, (_, i) => `${major}.${Number(minor) + 1 + i}`);
}

/** One that is known to be there, or the minor of which none is. */
function releaseOf(minor: string): string {
  return Object.hasOwn(releases, minor) ? knowledgeOf(minor).version : `a release of ${minor}`;
}

/** The same of etcd, whose data a step may not bear. */
export function judgeEtcdVersion(change: Change, edit: Reasoned): readonly Finding[] {
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
