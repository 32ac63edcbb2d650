import { type ClusterPlan, type EtcdClusterPlan, error, type Issue, warning } from '../../plan';
import { parseVersion, tagAt } from '../../releases';
import { discoveryUrlIn } from '../../releases/etcd-discovery';

/** What an etcd of the plan's image says to a discovery URL. */
export function discoveryIssues(plan: ClusterPlan, { name, discovery }: EtcdClusterPlan): Issue[] {
  if (discovery.by !== 'url') return [];
  const path = `etcd.${name}.discoveryUrl`;
  const tag = etcdTag(plan);
  const mend = 'remove it, so that every member has the list of all, or use discoverySrv';
  switch (discoveryUrlIn(tag)) {
    case 'known':
      return [];
    case 'deprecated':
      return [warning(path, `etcd ${tag} is the last that takes a discovery URL`, mend)];
    case 'removed':
      return [error(path, `etcd ${tag} takes no discovery URL, as 3.7 removed --discovery`, mend)];
  }
}

/** That of the image, or of the release's own where the image's tells no version. */
function etcdTag({ images, release, version }: ClusterPlan): string {
  const [, tag] = /:(v?\d+\.\d+\.[^:@/]+)$/.exec(images.etcd) ?? [];
  return tag ?? tagAt(release.images.etcd, parseVersion(version)?.patch ?? 0);
}
